// SPDX-License-Identifier: Apache-2.0
// The desk: queue, conversations, the open talk. Side by side where there is room, else one
// after the other.

import { useEffect, useRef, useState } from 'preact/hooks';
import { talkAsked } from '../state/talk.js';
import { Button } from '../ui/button.jsx';
import { StaffPage } from '../ui/staff_page.jsx';
import { Status } from '../ui/status.jsx';
import { useStore } from '../ui/use_store.js';
import { counted, language, reasonWords, words } from '../words/words.js';
import { Cards } from './cards.jsx';
import { deskBarrier, deskCards, deskFind, deskIsOut, deskQueue, deskUnread } from './desk.js';
import { noticeWords } from './desk_words.js';
import { dutyAsk, DutyControl, RoomChoice, StillThere } from './duty.jsx';
import { FollowUps } from './follow_ups.jsx';
import { Guest } from './guest.jsx';
import { Invited } from './invite.jsx';
import { Joined } from './join.jsx';
import { KeysDialog, useKeys } from './keys.jsx';
import { LookRoom } from './look.jsx';
import { Oversight, OversightButton } from './oversight.jsx';
import { OutOfTurn } from './out_of_turn.jsx';
import { OwnReplies } from './own_replies.jsx';
import { Queue } from './queue.jsx';
import { Room, useQuestion } from './room.jsx';
import { StaffTalkButton, StaffTalkRoom } from './staff_talk.jsx';
import { BlockedDialog } from './trouble.jsx';

/** @typedef {import('./desk.js').Desk} Desk */
/** @typedef {import('./desk.js').Notice} Notice */
/** @typedef {import('./session.js').Session} Session */

/** practice: nobody is real here. @param {{ session: Session, practice?: { leave: import('preact').ComponentChild, notice: string } }} props */
export function Page({ session, practice }) {
  const state = useStore(session.store);
  const staff = useStore(session.staff.store);
  const { desk } = state;
  const isWorking = staff.stage === 'in' && staff.line.state !== 'stopped';
  const isGuest = isWorking && staff.role === 'expert';
  const isOnline = staff.line.state === 'online';
  const ring = useStore(session.ringer.store);
  const [question, ask] = useState(/** @type {import('./duty.jsx').Question} */ (null));
  const [about, askAbout] = useQuestion(desk.shown);
  const [isOwn, showOwn] = useState(false);
  const [isBlocked, showBlocked] = useState(false);
  const keys = useKeys((pressed) => isWorking && !isGuest && act(session, pressed, { ask, askAbout }));
  useTitle(desk, ring.count, isWorking && !isGuest);
  useFocusOnReturn(desk.shown);
  return (
    <>
      {practice && <aside class="practice-notice">{practice.notice}</aside>}
      <StaffPage part="desk" session={session.staff} library={desk.library} elsewhere={elsewhere} leave={practice?.leave} tools={!isGuest && (
        <>
          <DutyControl desk={desk} session={session} ring={ring} question={question} onAsk={ask} />
          {staff.role === 'supervisor' && <OversightButton isShown={desk.oversight !== null} session={session} />}
          <StaffTalkButton desk={desk} session={session} />
        </>
      )} rare={!isGuest && (
        <>
          <RoomChoice desk={desk} session={session} />
          <Button class="keys-button" onClick={() => keys.show(true)}>{words('desk.keys.title')}</Button>
        </>
      )}>
        {isGuest ? <Guest session={session} state={state} name={staff.name} isOnline={isOnline} /> : <main class={`desk${!desk.staffTalk.isOpen && (desk.oversight ? desk.look : desk.look || desk.shown) === null ? '' : ' desk-open'}`}>
          <NoticeLine notice={desk.notice} onClose={() => session.tell(null)} />
          <Invited desk={desk} session={session} />
          <Joined desk={desk} session={session} />
          <p class="for-readers" role="status">{deskUnread(desk) > 0 && counted('desk.cards.unread', deskUnread(desk))}</p>
          {desk.oversight ? <Oversight oversight={desk.oversight} session={session} state={state} isOnline={isOnline} name={staff.name} /> : (
            <>
              <Queue desk={desk} session={session}>
                {!practice && !desk.duty?.on && <p><a href={`/practice?language=${language}`}>{words('desk.queue.practise')}</a></p>}
                <FollowUps desk={desk} session={session} />
                {isWorking && <p><Button kind="quiet" onClick={() => showBlocked(true)}>{words('staff.blocks.title')}</Button></p>}
              </Queue>
              <Cards desk={desk} drafts={session.drafts} onShow={session.show} />
              <OpenRoom session={session} state={state} isOnline={isOnline} name={staff.name} question={about} onAsk={askAbout} onOwn={() => showOwn(true)} />
            </>
          )}
        </main>}
      </StaffPage>
      {isWorking && desk.duty?.asked && <StillThere session={session} />}
      {isWorking && desk.overtaking !== null && <OutOfTurn conversation={desk.overtaking} desk={desk} session={session} />}
      {keys.isShown && <KeysDialog keys={keys} />}
      {isBlocked && isWorking && <BlockedDialog session={session} desk={desk} isOnline={isOnline} onClose={() => showBlocked(false)} />}
      {isOwn && isWorking && (
        <OwnReplies session={session} state={state} isOnline={isOnline} isSupervisor={staff.role === 'supervisor'} onClose={() => showOwn(false)} />
      )}
    </>
  );
}

/** @param {{ session: Session, state: import('./session.js').PageState, isOnline: boolean, name: string, question: import('./room.jsx').Question, onAsk: (question: import('./room.jsx').Question) => void, onOwn: () => void }} props */
function OpenRoom(props) {
  const { desk } = props.state;
  const held = deskFind(desk, desk.shown);
  if (desk.staffTalk.isOpen) return <StaffTalkRoom {...props} />;
  if (desk.look) return <LookRoom look={desk.look} {...props} />;
  if (held) return <Room key={held.talk.conversation} held={held} {...props} />;
  return <section class="room room-none"><p class="nothing">{desk.held.length > 0 && words('desk.talk.none')}</p></section>;
}

/** @param {{ notice: Notice | null, onClose: () => void }} props */
function NoticeLine({ notice, onClose }) {
  return (
    <div class="notice">
      <Status>{notice && noticeWords(notice)}</Status>
      {notice && <Button kind="quiet" onClick={onClose}>{words('common.close')}</Button>}
    </div>
  );
}

/** @param {import('../link/packets.js').Role | null} role */
function elsewhere(role) {
  const known = role === 'admin' || role === 'auditor' || role === 'data_protection';
  return {
    words: known ? words(`desk.elsewhere.${role}`) : reasonWords('not_allowed'),
    href: `/admin?language=${language}`,
    label: words('desk.elsewhere.link'),
  };
}

/**
 * @param {Session} session
 * @param {import('./keys.js').KeyAct} pressed
 * @param {{ ask: (question: import('./duty.jsx').Question) => void, askAbout: (question: import('./room.jsx').Question) => void }} questions
 */
function act(session, pressed, { ask, askAbout }) {
  const { desk } = session.store.get();
  const held = deskFind(desk, desk.shown);
  const open = held && !held.gone && held.talk.state === 'held' ? desk.shown : null;
  switch (pressed.act) {
    case 'card': {
      const card = deskCards(desk)[pressed.place - 1];
      return card && session.show(card.conversation);
    }
    case 'next':
      return session.step(1);
    case 'previous':
      return session.step(-1);
    case 'longest': {
      const card = deskCards(desk)[0];
      return card && session.show(card.conversation);
    }
    case 'take': {
      const barrier = deskBarrier(desk);
      if (barrier) return session.tell({ reason: barrier });
      const first = deskQueue(desk)[0] || desk.left.find((one) => !one.beyond);
      return first && session.take(first.conversation);
    }
    case 'give_back':
      return open !== null && session.giveBack(open);
    case 'end':
      return open !== null && askAbout('end');
    case 'enough':
      return held && open !== null && talkAsked(held.talk) === 0 && session.askEnough(open);
    case 'trouble': // also of one that has ended: to block
      return held && !held.gone && askAbout('trouble');
    case 'earlier':
    case 'invite':
    case 'hand_over':
      return open !== null && askAbout(pressed.act);
    case 'expert':
      return held && open !== null && !held.talk.expert && askAbout('expert');
    case 'file':
      return document.getElementById('send-file')?.click();
    case 'duty':
      return dutyAsk(session, ask);
    case 'counter':
      return desk.duty?.on ? session.counter(!deskIsOut(desk)) : session.tell({ reason: 'off_duty' });
    case 'ring':
      return ask('ring');
    case 'staff_talk':
      return desk.staffTalk.days > 0 && session.staffTalk(!desk.staffTalk.isOpen);
    case 'follow_up':
      return held && !held.gone && session.notes(true, true);
    case 'note':
      session.notes(true);
      return document.getElementById('note')?.focus();
    case 'write':
      return document.getElementById('answer')?.focus();
    case 'replies':
      return document.getElementById('open-picker')?.click();
  }
}

/** How many want something of her, and how many wait, stand in the title. @param {Desk} desk @param {number} count @param {boolean} isWorking */
function useTitle(desk, count, isWorking) {
  const total = isWorking && desk.duty?.on ? desk.total : 0;
  useEffect(() => {
    document.title = (count > 0 ? `(${count}) ` : '') + words('desk.title') + (total > 0 ? ` · ${counted('desk.queue.total', total)}` : '');
  }, [count, total]);
}

/** Who closes a conversation is back at the list, also with the focus. @param {number | null} shown */
function useFocusOnReturn(shown) {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current !== null && shown === null) document.getElementById('cards-title')?.focus();
    before.current = shown;
  }, [shown]);
}
