// SPDX-License-Identifier: Apache-2.0
// A style sheet as the build puts it into the script: its rules.
declare module '*.css' {
  const rules: string;
  export default rules;
}
