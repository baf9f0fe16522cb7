// SPDX-License-Identifier: Apache-2.0
// Draws a component again only when its props differ; preact keeps this in its compat part,
// which is too heavy for us.

import { Component, h } from 'preact';

/**
 * @template {object} P
 * @param {(props: P) => import('preact').ComponentChild} draw
 * @param {(before: P, after: P) => boolean} same
 * @returns {new (props: P) => Component<P>}
 */
export function memo(draw, same) {
  return class extends Component {
    /** @param {any} next */
    shouldComponentUpdate(next) {
      return !same(/** @type {any} */ (this.props), next);
    }

    render() {
      return h(/** @type {any} */ (draw), this.props);
    }
  };
}
