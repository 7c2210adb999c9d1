import { describe, expect, test } from 'vitest'
import { openByHand } from '../support/by-hand.ts'

// One world for the file: no statement here leaves a trace.
const { answer, db } = await openByHand()

const approvedAtHand = `insert into approvals (id, meeting_id, sha256, created_at, approved_on) select 'x', id_of('open meeting'), min(sha256), 'x', '2026-03-12' from files`

const correctedAtHand = [
  approvedAtHand,
  `insert into corrections (id, approval_id, kind, state, proposed_at, proposed_by) values ('x', 'x', 'writing-slip', 'proposed', 'x', 'X')`
]
const correctionSignerAtHand = [
  approvedAtHand,
  `insert into approval_signers (id, approval_id, position, role, name, signed_on) values ('x', 'x', 0, 'chair', 'X', '2026-03-12')`,
  `insert into corrections (id, approval_id, kind, state, proposed_at, proposed_by) values ('x', 'x', 'writing-slip', 'proposed', 'x', 'X')`,
  `insert into correction_signers (id, correction_id, signer_id) values ('x', 'x', 'x')`
]

// The first person presides over the open meeting, which is closed without its numbers.
const closedAtHand = [
  `update attendances set person_id = (select min(id) from persons) where meeting_id = id_of('open meeting') and presided`,
  `update meetings set state = 'closed' where id = id_of('open meeting')`
]
const chairOfOpen = `select 'x', id_of('open meeting'), min(id), 'X'`

const yearPlan = `insert into year_plans (id, organ_id, year, material_days, dispatch_days, approval_days) values ('x', id_of('organ'), 2026, 14, 7, 14)`

const delegation = (columns: string, values: string): string =>
  `insert into delegations (id, organ_id, number, covers, delegate, decided_paragraph, delegate_kind, decided_on, valid_from, reporting${columns}) select 'x', min(id), '1', 'X', 'X', '§ 1', ${values} from organs where legal_kind = 'assembly'`

/** Of a decision that is not reported: minuted, announced, last day of appeal, down from, taken down. */
const announcementOf = (days: string): string[] => [
  delegation('', `'employee', '2026-01-01', '2026-01-01', 'not-reported'`),
  `insert into records (id, case_id, running_number, title, document_on, registered_on, registered_at, direction) select 'x', id, 1, 'X', '2026-03-12', '2026-03-12', 'x', 'drawn-up' from cases where dnr = '048/26'`,
  `insert into delegated_decisions (id, record_id, organ_id, delegation_id, decided_on, decided_by, decided_as, is_appealable) select 'x', 'x', organ_id, 'x', '2026-03-12', 'X', 'X', 1 from delegations`,
  `insert into delegation_announcements (id, decision_id, announced_at, kept_at, minuted_on, announced_on, last_appeal_on, down_from_on, taken_down_on) values ('x', 'x', 'x', 'X', ${days})`
]

/** Of a meeting on a board elsewhere: announced, down from, taken down. */
const meetingAnnouncementOf = (days: string): string =>
  `insert into meeting_announcements (id, meeting_id, position, content, announced_at, board_address, announced_on, down_from_on, taken_down_on) values ('x', id_of('open meeting'), 0, '{}', 'x', 'X', ${days})`

describe('a value outside its list or order is refused by the database', () => {
  const broken: Record<string, string | string[]> = {
    accounts_email_is_lower_case: `insert into accounts (person_id, email, created_at) select min(id), 'Emil@example.se', 'x' from persons`,
    accounts_totp: `insert into accounts (person_id, email, totp_confirmed_at, created_at) select min(id), 'emil@example.se', 'x', 'x' from persons`,
    announcements_appeal: [
      approvedAtHand,
      `insert into announcements (id, approval_id, announced_on, announced_at, kept_at, last_appeal_on, down_from_on) values ('x', 'x', '2026-03-12', 'x', 'X', '2026-03-12', '2026-04-03')`
    ],
    announcements_down: [
      approvedAtHand,
      `insert into announcements (id, approval_id, announced_on, announced_at, kept_at, last_appeal_on, down_from_on) values ('x', 'x', '2026-03-12', 'x', 'X', '2026-04-02', '2026-04-02')`
    ],
    announcements_taken_down: [
      approvedAtHand,
      `insert into announcements (id, approval_id, announced_on, announced_at, kept_at, down_from_on, taken_down_on) values ('x', 'x', '2026-03-12', 'x', 'X', '2026-04-03', '2026-04-02')`
    ],
    appealabilities_of_one: `insert into appealabilities (position, is_appealable, reason, chosen_at, chosen_by) values (0, 1, 'X', 'x', 'x')`,
    appealabilities_reason: `insert into appealabilities (matter_id, position, is_appealable, reason, chosen_at, chosen_by) values (id_of('open A'), 0, 1, '', 'x', 'x')`,
    appeals_days: `insert into appeals (id, matter_id, received_on, appellant, court, judged_on, outcome) values ('x', id_of('open A'), '2026-03-12', 'X', 'X', '2026-03-11', 'rejected')`,
    appeals_judged: `insert into appeals (id, matter_id, received_on, appellant, court, judged_on) values ('x', id_of('open A'), '2026-03-12', 'X', 'X', '2026-03-12')`,
    appeals_of_one: [
      ...announcementOf(`'2026-03-12', '2026-03-12', '2026-04-02', '2026-04-03', null`),
      `insert into appeals (id, matter_id, delegated_decision_id, received_on, appellant, court) values ('x', id_of('open A'), 'x', '2026-03-12', 'X', 'X')`
    ],
    appeals_outcome: `insert into appeals (id, matter_id, received_on, appellant, court, judged_on, outcome) values ('x', id_of('open A'), '2026-03-12', 'X', 'X', '2026-03-12', 'shrugged')`,
    corrections_kind: [
      approvedAtHand,
      `insert into corrections (id, approval_id, kind, state, proposed_at, proposed_by) values ('x', 'x', 'regret', 'proposed', 'x', 'X')`
    ],
    corrections_state: [
      ...correctedAtHand,
      `update corrections set state = 'forgotten', ended_at = 'x' where id = 'x'`
    ],
    corrections_ended: [...correctedAtHand, `update corrections set ended_at = 'x' where id = 'x'`],
    corrections_in_effect: [
      ...correctedAtHand,
      `update corrections set state = 'withdrawn', ended_at = 'x', corrected_on = '2026-03-12' where id = 'x'`
    ],
    correction_changes_differ: [
      ...correctedAtHand,
      `insert into correction_changes (id, correction_id, position, was, becomes) values ('x', 'x', 0, 'same', 'same')`
    ],
    correction_signers_one_answer: [
      ...correctionSignerAtHand,
      `update correction_signers set signed_on = '2026-03-12', refused_on = '2026-03-12', reason = 'x' where id = 'x'`
    ],
    correction_signers_refusal: [
      ...correctionSignerAtHand,
      `update correction_signers set refused_on = '2026-03-12' where id = 'x'`
    ],
    correction_signers_own: [
      ...correctionSignerAtHand,
      `update correction_signers set signed_at = 'x' where id = 'x'`
    ],
    checklist_ticks_item: `insert into checklist_ticks select meeting_id, '', null, 'x', 'x' from matters where id = id_of('open A')`,
    personal_data_decisions_kind: `insert into personal_data_decisions select 'x', meeting_id, id, 'shoe size', '42', 'mask', 'x', 'x' from matters where id = id_of('open A')`,
    personal_data_decisions_verdict: `insert into personal_data_decisions select 'x', meeting_id, id, 'phone', '42', 'perhaps', 'x', 'x' from matters where id = id_of('open A')`,
    personal_data_decisions_text: `insert into personal_data_decisions select 'x', meeting_id, id, 'phone', '', 'mask', 'x', 'x' from matters where id = id_of('open A')`,
    legal_forces_basis: [
      approvedAtHand,
      `insert into announcements (id, approval_id, announced_on, announced_at, kept_at, last_appeal_on, down_from_on) values ('x', 'x', '2026-03-12', 'x', 'X', '2026-04-02', '2026-04-03')`,
      `insert into legal_forces values (id_of('open A'), null, '2026-04-03', 'hope', 'x', 'X')`
    ],
    legal_forces_of_one: [
      approvedAtHand,
      `insert into announcements (id, approval_id, announced_on, announced_at, kept_at, last_appeal_on, down_from_on) values ('x', 'x', '2026-03-12', 'x', 'X', '2026-04-02', '2026-04-03')`,
      ...announcementOf(`'2026-03-12', '2026-03-12', '2026-04-02', '2026-04-03', null`),
      `insert into legal_forces values (id_of('open A'), 'x', '2026-04-03', 'no-appeal', 'x', 'X')`
    ],
    signed_files_comparison: [
      approvedAtHand,
      `insert into signed_files (id, approval_id, sha256, file_name, comparison, received_at) select 'x', 'x', min(sha256), 'x', 'looks fine', 'x' from files`
    ],
    approval_methods_decided: `insert into approval_methods (id, organ_id, position, method, decided_on, recorded_at) values ('x', id_of('organ'), 0, 'on-paper', '2026-02-05', 'x')`,
    approval_methods_in_system: `insert into approval_methods (id, organ_id, position, method, recorded_at) values ('x', id_of('organ'), 0, 'in-system', 'x')`,
    approval_methods_method: `insert into approval_methods (id, organ_id, position, method, recorded_at) values ('x', id_of('organ'), 0, 'by thought', 'x')`,
    approval_signers_one_answer: [
      approvedAtHand,
      `insert into approval_signers (id, approval_id, position, role, name, signed_on, refused_on, reason) values ('x', 'x', 0, 'chair', 'X', '2026-03-12', '2026-03-12', 'X')`
    ],
    approval_signers_refusal: [
      approvedAtHand,
      `insert into approval_signers (id, approval_id, position, role, name, refused_on) values ('x', 'x', 0, 'chair', 'X', '2026-03-12')`
    ],
    approval_signers_role: [
      approvedAtHand,
      `insert into approval_signers (id, approval_id, position, role, name) values ('x', 'x', 0, 'king', 'X')`
    ],
    review_comments_answered: [
      ...closedAtHand,
      `insert into review_comments (id, meeting_id, person_id, name, text, made_at, outcome) ${chairOfOpen}, 'X', 'x', 'done' from persons`
    ],
    review_comments_not_done: [
      ...closedAtHand,
      `insert into review_comments (id, meeting_id, person_id, name, text, made_at, outcome, answered_at, answered_by) ${chairOfOpen}, 'X', 'x', 'not-done', 'x', 'X' from persons`
    ],
    review_comments_outcome: [
      ...closedAtHand,
      `insert into review_comments (id, meeting_id, person_id, name, text, made_at, outcome, answered_at, answered_by) ${chairOfOpen}, 'X', 'x', 'soon', 'x', 'X' from persons`
    ],
    review_texts_passages: `insert into review_texts (meeting_id, sha256, passages) select id_of('open meeting'), min(sha256), '{}' from files`,
    review_texts_sha256: `insert into review_texts (meeting_id, sha256, passages) values (id_of('open meeting'), 'short', '[]')`,
    review_verdicts_reason: [
      ...closedAtHand,
      `insert into review_texts (meeting_id, sha256, passages) select id_of('open meeting'), min(sha256), '[]' from files`,
      `insert into review_verdicts (id, meeting_id, person_id, name, position, verdict, sha256, given_at) ${chairOfOpen}, 0, 'refused', (select min(sha256) from files), 'x' from persons`
    ],
    review_verdicts_verdict: [
      ...closedAtHand,
      `insert into review_texts (meeting_id, sha256, passages) select id_of('open meeting'), min(sha256), '[]' from files`,
      `insert into review_verdicts (id, meeting_id, person_id, name, position, verdict, sha256, given_at) ${chairOfOpen}, 0, 'shrugged', (select min(sha256) from files), 'x' from persons`
    ],
    attendances_interval: `update attendances set from_number = 9, to_number = 8 where meeting_id = id_of('open meeting')`,
    attendances_left: `update attendances set left_reason = 'other' where meeting_id = id_of('open meeting')`,
    attendances_left_reason: `update attendances set to_number = 1, left_reason = 'boredom' where meeting_id = id_of('open meeting')`,
    attendances_mode: `update attendances set mode = 'telepathy' where meeting_id = id_of('open meeting')`,
    attendances_role: `update attendances set role = 'king' where meeting_id = id_of('open meeting')`,
    ballot_sums_ballots: `update ballot_sums set ballots = -1 where proposition_id in (select id from propositions where matter_id = id_of('open A'))`,
    clause_versions_blocks: `insert into clause_versions (id, matter_id, position, made_at, made_by, sha256, blocks) select 'x', id_of('open A'), 0, 'x', 'X', min(sha256), '{}' from files`,
    clause_versions_sha256: `insert into clause_versions (id, matter_id, position, made_at, made_by, sha256, blocks) values ('x', id_of('open A'), 0, 'x', 'X', 'short', '[]')`,
    motions_kind: `update motions set kind = 'shout' where matter_id = id_of('open A')`,
    motions_supporters: `update motions set supporters = '{}' where matter_id = id_of('open A')`,
    propositions_blank_ballots: `update propositions set blank_ballots = -1 where matter_id = id_of('open A')`,
    propositions_found: `update propositions set found = 'maybe' where matter_id = id_of('open A')`,
    propositions_method: `update propositions set method = 'duel' where matter_id = id_of('open A')`,
    propositions_seats: `update propositions set seats = 0, subject = 'election' where matter_id = id_of('open A')`,
    propositions_seats_of_election: `update propositions set seats = 2 where matter_id = id_of('open A')`,
    propositions_subject: `update propositions set subject = 'weather' where matter_id = id_of('open A')`,
    statements_kind: `update statements set kind = 'sigh' where matter_id = id_of('open A')`,
    votes_answer: `update votes set answer = 'perhaps' where proposition_id in (select id from propositions where matter_id = id_of('open A'))`,
    case_relations_order: `insert into case_relations (case_id, related_id) select id, id from cases`,
    cases_closed: `update cases set status = 'closed'`,
    cases_collecting: `update cases set collects_for_id = id_of('organ')`,
    cases_days: `update cases set status = 'closed', closed_on = '2000-01-01'`,
    cases_initiative: `update cases set initiative = 'whim'`,
    cases_number_origin: `insert into cases (id, year, number, dnr, title, opened_on, number_origin) values ('x', 2026, 49, '049/26', 'X', '2026-03-12', 'guessed')`,
    cases_opened: `update cases set opened_on = null`,
    cases_status: `update cases set status = 'asleep'`,
    cases_struck: `update cases set status = 'struck'`,
    clauses_text: `update clauses set text = '' where block_id in (select id from decision_blocks where matter_id = id_of('open A'))`,
    delegated_decisions_decided_by: [
      `insert into records (id, case_id, running_number, title, document_on, registered_on, registered_at, direction) select 'x', id, 1, 'X', '2026-03-12', '2026-03-12', 'x', 'drawn-up' from cases where dnr = '048/26'`,
      `insert into delegated_decisions (id, record_id, organ_id, decided_on, decided_by, decided_as, is_appealable) values ('x', 'x', id_of('organ'), '2026-03-12', '', 'X', 1)`
    ],
    ...Object.fromEntries(
      [
        ['minuted', `'2026-03-13', '2026-03-12', '2026-04-02', '2026-04-03', null`],
        ['appeal', `'2026-03-12', '2026-03-12', '2026-03-12', '2026-04-03', null`],
        ['down', `'2026-03-12', '2026-03-12', '2026-04-02', '2026-04-02', null`],
        ['taken_down', `'2026-03-12', '2026-03-12', '2026-04-02', '2026-04-03', '2026-04-02'`]
      ].map(([name, days]) => [`delegation_announcements_${name}`, announcementOf(days!)])
    ),
    meeting_announcements_before: meetingAnnouncementOf(`'2026-03-12', '2026-03-12', null`),
    meeting_announcements_taken_down: meetingAnnouncementOf(`'2026-03-12', '2026-03-20', '2026-03-19'`),
    delegations_committee: delegation('', `'committee', '2026-01-01', '2026-01-01', 'next-meeting'`),
    delegations_decided: delegation('', `'employee', '2026-01-02', '2026-01-01', 'next-meeting'`),
    delegations_delegate_kind: delegation('', `'anybody', '2026-01-01', '2026-01-01', 'next-meeting'`),
    delegations_period: delegation(
      ', valid_until',
      `'employee', '2026-01-01', '2026-01-01', 'next-meeting', '2025-12-31'`
    ),
    delegations_reporting: delegation('', `'employee', '2026-01-01', '2026-01-01', 'sometimes'`),
    delegations_subdelegation: delegation(
      ', may_subdelegate',
      `'member', '2026-01-01', '2026-01-01', 'next-meeting', 1`
    ),
    delegations_urgent: delegation('', `'urgent', '2026-01-01', '2026-01-01', 'not-reported'`),
    decision_blocks_addressee: `update decision_blocks set kind = 'proposed' where matter_id = id_of('open A')`,
    decision_blocks_form: `update decision_blocks set form = 'rhymed' where matter_id = id_of('open A')`,
    decision_blocks_type: `update decision_blocks set type = 'rhyme' where matter_id = id_of('open A')`,
    decision_blocks_kind: `update decision_blocks set kind = 'wished' where matter_id = id_of('open A')`,
    deliveries_address: `insert into deliveries (id, document_key, sha256, name, address, queued_at) select 'x', 'x', min(sha256), 'X', 'nowhere', 'x' from files`,
    deliveries_sent: `insert into deliveries (id, document_key, sha256, name, address, queued_at, sent_at) select 'x', 'x', min(sha256), 'X', 'x@example.se', '2026-03-12T08:00', '2026-03-11T08:00' from files`,
    decision_recipients_email: `insert into decision_recipients (id, matter_id, position, name, email) values ('x', id_of('sealed A'), 0, 'X', 'nowhere')`,
    file_texts_state: `insert into file_texts (sha256, state) select min(sha256), 'read aloud' from files`,
    file_texts_text: `insert into file_texts (sha256, state) select min(sha256), 'done' from files`,
    files_sha256: `insert into files (sha256, size, media_type, created_at) values ('short', 1, 'x', 'x')`,
    installation_mode: `insert into installation (id, mode, created_at) values (1, 'play', 'x')`,
    mandates_order: `update mandates set "order" = 1 where role = 'chair'`,
    mandates_period: `update mandates set from_on = '2026-01-02', until_on = '2026-01-01'`,
    mandates_role: `update mandates set role = 'king'`,
    matter_origins_apart: `insert into matter_origins (from_matter_id, to_matter_id, reason) values (id_of('open A'), id_of('open A'), 'proposed')`,
    matter_origins_reason: `insert into matter_origins (from_matter_id, to_matter_id, reason) values (id_of('sealed A'), id_of('open A'), 'liked')`,
    matters_number_origin: `update matters set number_origin = 'guessed' where id = id_of('open A')`,
    member_decisions_decided: `insert into member_decisions (id, matter_id, member_id, outcome) select 'x', id_of('sealed A'), min(id), 'approved' from members`,
    member_decisions_in_force: `insert into member_decisions (id, matter_id, member_id, in_force_on) select 'x', id_of('sealed A'), min(id), '2026-01-01' from members`,
    member_decisions_outcome: `insert into member_decisions (id, matter_id, member_id, outcome, decided_on) select 'x', id_of('sealed A'), min(id), 'dreamt', '2026-01-01' from members`,
    matters_numbered: `update matters set year = 2026 where id = id_of('open A')`,
    meetings_days: `update meetings set last_on = '2026-03-11' where id = id_of('open meeting')`,
    meetings_sealed: `update meetings set sealed_sha256 = (select min(sha256) from files) where id = id_of('open meeting')`,
    meetings_state: `insert into meetings (id, organ_id, first_on, last_on, state, changed_at) values ('x', id_of('organ'), '2026-01-01', '2026-01-01', 'dreamt', 'x')`,
    organs_approver_count: `update organs set approver_count = 5`,
    organs_decision_verb: `update organs set decision_verb = 'tyckte'`,
    organs_legal_kind: `update organs set legal_kind = 'club'`,
    organs_prepares_for_another: `update organs set prepares_for_id = id`,
    organs_quorum_rule: `update organs set quorum_rule = 'anyone'`,
    organs_seat_count: `update organs set seat_count = 0`,
    organs_signature_place: `update organs set signature_place = 'nowhere'`,
    presence_notes_recusal_rule: `insert into presence_notes (matter_id, recusal_rule, revision) values (id_of('open A'), 'club', 2)`,
    recusals_ruled_when_disputed: `insert into recusals (id, matter_id, name, ground, ruling) values ('x', id_of('open A'), 'X', 'X', 'recused')`,
    recusals_ruling: `insert into recusals (id, matter_id, name, ground, is_disputed, ruling) values ('x', id_of('open A'), 'X', 'X', 1, 'perhaps')`,
    record_files_variant: [
      `insert into records (id, case_id, running_number, title, document_on, registered_on, registered_at, direction) select 'x', id, 1, 'X', '2026-03-12', '2026-03-12', 'x', 'received' from cases where dnr = '048/26'`,
      `insert into record_files (id, record_id, position, sha256, file_name, variant, added_at) select 'x', 'x', 0, min(sha256), 'x', 'coloured', 'x' from files`
    ],
    planned_days_after: [
      yearPlan,
      `insert into planned_days (id, plan_id, first_on, last_on, approval_on) values ('x', 'x', '2026-03-12', '2026-03-13', '2026-03-12')`
    ],
    planned_days_before: [
      yearPlan,
      `insert into planned_days (id, plan_id, first_on, last_on, dispatch_on) values ('x', 'x', '2026-03-12', '2026-03-12', '2026-03-13')`
    ],
    planned_days_order: [
      yearPlan,
      `insert into planned_days (id, plan_id, first_on, last_on) values ('x', 'x', '2026-03-12', '2026-03-11')`
    ],
    records_correspondent: `insert into records (id, case_id, running_number, title, document_on, registered_on, registered_at, direction, sender) select 'x', id, 1, 'X', '2026-03-12', '2026-03-12', 'x', 'drawn-up', 'X' from cases where dnr = '048/26'`,
    records_direction: `insert into records (id, case_id, running_number, title, document_on, registered_on, registered_at, direction) select 'x', id, 1, 'X', '2026-03-12', '2026-03-12', 'x', 'sideways' from cases where dnr = '048/26'`,
    records_medium: `insert into records (id, case_id, running_number, title, document_on, registered_on, registered_at, direction, medium) select 'x', id, 1, 'X', '2026-03-12', '2026-03-12', 'x', 'received', 'stone' from cases where dnr = '048/26'`,
    records_number_origin: `insert into records (id, case_id, running_number, title, document_on, registered_on, registered_at, direction, number_origin) select 'x', id, 1, 'X', '2026-03-12', '2026-03-12', 'x', 'received', 'guessed' from cases where dnr = '048/26'`,
    records_running_number: `insert into records (id, case_id, running_number, number_origin, direction, title, document_on, registered_on, registered_at) select 'x', id, 0, 'imported', 'received', 'X', '2026-03-12', '2026-03-12', 'x' from cases where dnr = '048/26'`,
    records_sent: `insert into records (id, case_id, running_number, title, document_on, registered_on, registered_at, direction, sent_on) select 'x', id, 1, 'X', '2026-03-12', '2026-03-12', 'x', 'received', '2026-03-12' from cases where dnr = '048/26'`,
    records_status: `insert into records (id, case_id, running_number, title, document_on, registered_on, registered_at, direction, status) select 'x', id, 1, 'X', '2026-03-12', '2026-03-12', 'x', 'received', 'lost' from cases where dnr = '048/26'`,
    records_struck: `insert into records (id, case_id, running_number, title, document_on, registered_on, registered_at, direction, status) select 'x', id, 1, 'X', '2026-03-12', '2026-03-12', 'x', 'received', 'struck' from cases where dnr = '048/26'`,
    legal_holds_days: `insert into legal_holds (id, case_id, reason, placed_on, lifted_on) select 'x', id, 'X', '2026-03-12', '2026-03-11' from cases where dnr = '048/26'`,
    legal_holds_one_subject: `insert into legal_holds (id, reason, placed_on) values ('x', 'X', '2026-03-12')`,
    retention_plans_adopted: `insert into retention_plans (id, name, status, created_at) values ('x', 'X', 'adopted', 'x')`,
    retention_plans_status: `insert into retention_plans (id, name, status, created_at) values ('x', 'X', 'dreamt', 'x')`,
    retention_rows_copy_kind: [
      `insert into retention_plans (id, name, created_at) values ('x', 'X', 'x')`,
      `insert into retention_rows (id, plan_id, position, record_type, outcome, registration, copy_kind) values ('x', 'x', 0, 'X', 'preserve', 'registered', 'fax')`
    ],
    retention_rows_counts_from: [
      `insert into retention_plans (id, name, created_at) values ('x', 'X', 'x')`,
      `insert into retention_rows (id, plan_id, position, record_type, outcome, registration, period_amount, period_unit, counts_from) values ('x', 'x', 0, 'X', 'dispose', 'registered', 1, 'years', 'whim')`
    ],
    retention_rows_disposed: [
      `insert into retention_plans (id, name, created_at) values ('x', 'X', 'x')`,
      `insert into retention_rows (id, plan_id, position, record_type, outcome, registration, counts_from) values ('x', 'x', 0, 'X', 'preserve', 'registered', 'obsolete')`
    ],
    retention_rows_medium: [
      `insert into retention_plans (id, name, created_at) values ('x', 'X', 'x')`,
      `insert into retention_rows (id, plan_id, position, record_type, outcome, registration, medium) values ('x', 'x', 0, 'X', 'preserve', 'registered', 'stone')`
    ],
    retention_rows_outcome: [
      `insert into retention_plans (id, name, created_at) values ('x', 'X', 'x')`,
      `insert into retention_rows (id, plan_id, position, record_type, outcome, registration) values ('x', 'x', 0, 'X', 'forget', 'registered')`
    ],
    retention_rows_period: [
      `insert into retention_plans (id, name, created_at) values ('x', 'X', 'x')`,
      `insert into retention_rows (id, plan_id, position, record_type, outcome, registration, period_amount, counts_from) values ('x', 'x', 0, 'X', 'dispose', 'registered', 1, 'drawn-up')`
    ],
    retention_rows_period_amount: [
      `insert into retention_plans (id, name, created_at) values ('x', 'X', 'x')`,
      `insert into retention_rows (id, plan_id, position, record_type, outcome, registration, period_amount, period_unit, counts_from) values ('x', 'x', 0, 'X', 'dispose', 'registered', -1, 'years', 'drawn-up')`
    ],
    retention_rows_period_unit: [
      `insert into retention_plans (id, name, created_at) values ('x', 'X', 'x')`,
      `insert into retention_rows (id, plan_id, position, record_type, outcome, registration, period_amount, period_unit, counts_from) values ('x', 'x', 0, 'X', 'dispose', 'registered', 1, 'moons', 'drawn-up')`
    ],
    retention_rows_registration: [
      `insert into retention_plans (id, name, created_at) values ('x', 'X', 'x')`,
      `insert into retention_rows (id, plan_id, position, record_type, outcome, registration) values ('x', 'x', 0, 'X', 'preserve', 'somewhere')`
    ],
    retention_rows_transfer: [
      `insert into retention_plans (id, name, created_at) values ('x', 'X', 'x')`,
      `insert into retention_rows (id, plan_id, position, record_type, outcome, registration, transfer_amount) values ('x', 'x', 0, 'X', 'preserve', 'registered', 1)`
    ],
    retention_rows_transfer_amount: [
      `insert into retention_plans (id, name, created_at) values ('x', 'X', 'x')`,
      `insert into retention_rows (id, plan_id, position, record_type, outcome, registration, transfer_amount, transfer_unit, transfer_counts_from) values ('x', 'x', 0, 'X', 'preserve', 'registered', 1000, 'years', 'drawn-up')`
    ],
    retention_rows_transfer_counts_from: [
      `insert into retention_plans (id, name, created_at) values ('x', 'X', 'x')`,
      `insert into retention_rows (id, plan_id, position, record_type, outcome, registration, transfer_amount, transfer_unit, transfer_counts_from) values ('x', 'x', 0, 'X', 'preserve', 'registered', 1, 'years', 'obsolete')`
    ],
    retention_rows_transfer_unit: [
      `insert into retention_plans (id, name, created_at) values ('x', 'X', 'x')`,
      `insert into retention_rows (id, plan_id, position, record_type, outcome, registration, transfer_amount, transfer_unit, transfer_counts_from) values ('x', 'x', 0, 'X', 'preserve', 'registered', 1, 'moons', 'drawn-up')`
    ],
    search_entries_kind_of_entry: `insert into search_entries (id, kind, object_id, case_id, status, is_marked) select 1, 'dream', 'x', id, 'open', 0 from cases where dnr = '048/26'`,
    secrecy_marks_days: `insert into secrecy_marks (id, matter_id, statute, authority, marked_on, lifted_on) values ('x', id_of('open A'), 'x', 'x', '2026-03-12', '2026-03-11')`,
    secrecy_marks_one_subject: `insert into secrecy_marks (id, statute, authority, marked_on) values ('x', 'x', 'x', '2026-03-12')`,
    series_first_number: `insert into series (id, kind, year, first_number) values ('x', 'case', 2030, 0)`,
    series_kind: `insert into series (id, kind, year, first_number) values ('x', 'file', 2030, 1)`,
    series_organ: `insert into series (id, kind, organ_id, year, first_number) values ('x', 'case', id_of('organ'), 2030, 1)`,
    sessions_method: `insert into sessions (id, person_id, sha256, rotated_at, method, user_agent, address, started_at, seen_at) select 'x', min(id), 'x', 'x', 'charm', 'x', 'x', 'x', 'x' from persons`,
    sign_in_links_purpose: `insert into sign_in_links (sha256, purpose, created_at, expires_at) values ('x', 'fun', 'x', 'x')`,
    standing_items_case: `insert into standing_items (id, organ_id, position, title, frequency, case_id, collecting_title) select 'x', id_of('organ'), 0, 'X', 'every-meeting', id, 'X' from cases where dnr = '048/26'`,
    standing_items_clause: `insert into standing_items (id, organ_id, position, title, frequency, clause) values ('x', id_of('organ'), 0, 'X', 'every-meeting', '')`,
    standing_items_frequency: `insert into standing_items (id, organ_id, position, title, frequency) values ('x', id_of('organ'), 0, 'X', 'now and then')`,
    standing_recipients_document: `insert into standing_recipients (id, organ_id, document, name, email) values ('x', id_of('organ'), 'everything', 'X', 'x@example.se')`,
    standing_recipients_email: `insert into standing_recipients (id, organ_id, document, name, email) values ('x', id_of('organ'), 'minutes', 'X', 'nowhere')`,
    trail_payloads_retention: [
      `insert into trail (sequence, at, actor_id, verb, object_id, payload_sha256, hash) select max(sequence) + 1, 'x', 'x', 'x', 'x', 'x', 'x' from trail`,
      `insert into trail_payloads (sequence, salt, is_secret, retention, payload) select max(sequence), 'x', 0, 'a while', '{}' from trail`
    ],
    summons_replies_answer: `insert into summons_replies (meeting_id, person_id, answer, answered_at) select id_of('open meeting'), min(id), 'maybe', 'x' from persons`,
    summons_replies_answered: `insert into summons_replies (meeting_id, person_id, answer) select id_of('open meeting'), min(id), 'coming' from persons`,
    summons_replies_release: `insert into summons_replies (meeting_id, person_id, released_for_id) select id_of('open meeting'), min(id), max(id) from persons`,
    summons_replies_call: `insert into summons_replies (meeting_id, person_id, called_for_id, called_at) select id_of('open meeting'), min(id), min(id), 'x' from persons`,
    year_plans_adopted: `insert into year_plans (id, organ_id, year, material_days, dispatch_days, approval_days, adopted_on) values ('x', id_of('organ'), 2030, 14, 7, 14, '2026-03-12')`,
    year_plans_days: `insert into year_plans (id, organ_id, year, material_days, dispatch_days, approval_days) values ('x', id_of('organ'), 2030, 6, 7, 14)`,
    year_plans_year: `insert into year_plans (id, organ_id, year, material_days, dispatch_days, approval_days) values ('x', id_of('organ'), 30, 14, 7, 14)`
  }

  test('every CHECK of the schema is tried here', () => {
    const tables = db.prepare("select sql from sqlite_master where type = 'table'").all() as { sql: string }[]
    const names = tables.flatMap(({ sql }) =>
      [...sql.matchAll(/CONSTRAINT "(\w+)" CHECK/g)].map(([, name = '']) => name)
    )
    expect(Object.keys(broken).toSorted()).toEqual(names.toSorted())
  })

  for (const [name, sql] of Object.entries(broken))
    test(name, () => expect(answer(...[sql].flat())).toContain(`CHECK constraint failed: ${name}`))
})
