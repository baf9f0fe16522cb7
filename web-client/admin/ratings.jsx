// SPDX-License-Identifier: Apache-2.0
// How satisfied people were: numbers and shares, never who said what.

import { useEffect, useState } from 'preact/hooks';
import { LANGUAGES, TOPICS } from '../link/packets.js';
import { Select } from '../ui/select.jsx';
import { Status } from '../ui/status.jsx';
import { Table } from '../ui/table.jsx';
import { words } from '../words/words.js';
import { ratingsMonths, ratingsOf } from './ratings.js';

const MONTHS = 24;

/** @param {{ session: import('./session.js').Session, state: import('./session.js').PageState, isOnline: boolean }} props */
export function Ratings({ session, state: { ratings }, isOnline }) {
  const [choice, choose] = useState({ month: '', language: '', topic: '' });
  useEffect(() => {
    if (isOnline) session.ratings(choice);
  }, [choice, isOnline]);
  const any = { value: '', label: words('admin.list.any') };
  const told = ratings && ratingsOf(ratings);
  return (
    <main class="work">
      <h2>{words('admin.ratings.title')}</h2>
      <form class="choice-form" onChange={(event) => choose(/** @type {typeof choice} */ (Object.fromEntries(new FormData(event.currentTarget))))}>
        <Select id="month" label={words('admin.ratings.month')} value=""
          choices={[{ value: '', label: words('admin.ratings.any_month') }, ...ratingsMonths(Date.now(), MONTHS).map((value) => ({ value, label: value }))]} />
        <Select id="language" label={words('admin.list.language')} value=""
          choices={[any, ...LANGUAGES.map((value) => ({ value, label: words(`admin.language.${value}`) }))]} />
        <Select id="topic" label={words('admin.list.topic')} value=""
          choices={[any, ...TOPICS.map((value) => ({ value, label: words(`common.topic.${value}`) }))]} />
      </form>
      <Status>{ratings && (told ? words('admin.ratings.all', { count: told.all }) : words('admin.ratings.few'))}</Status>
      {told && (
        <Table caption={words('admin.ratings.title')} columns={[
          { key: 'word', label: words('admin.pages.ratings') },
          { key: 'count', label: words('admin.ratings.count'), isNumber: true },
          { key: 'share', label: words('admin.ratings.share'), isNumber: true },
        ]} rows={told.rows.map(({ satisfaction, count, percent }) => ({
          key: satisfaction, cells: { word: words(`common.satisfaction.${satisfaction}`), count, share: `${percent} %` },
        }))} />
      )}
    </main>
  );
}
