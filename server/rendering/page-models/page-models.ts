import type { AppealPeriodPage, NoticeBoardPage } from './announcement-pages.ts'
import type { ApiDescriptionPage } from './api-description.ts'
import type {
  ChoosePasswordPage,
  RecoveryPage,
  SetUpPage,
  SignInCodePage,
  SignInLinkPage,
  SignInPage
} from './access-pages.ts'
import type { MyAccountPage, RecoveryCodesPage, SecondFactorPage } from './account-pages.ts'
import type { AppendicesPage } from './appendix-page.ts'
import type { ApprovalPage } from './approval-page.ts'
import type { DecisionReportsPage } from './decision-reports-page.ts'
import type {
  DelegatedDecisionPage,
  DelegatedDecisionsPage,
  NewDelegatedDecisionPage
} from './delegated-decision-pages.ts'
import type { DelegationPage, DelegationsPage } from './delegation-pages.ts'
import type { ImmediateApprovalsPage } from './immediate-approvals-page.ts'
import type { DispatchPage, ExtractsPage } from './dispatch-pages.ts'
import type { StandingItemPage, StandingItemsPage } from './standing-item-pages.ts'
import type { StandingPage } from './standing-page.ts'
import type { SummaryPage } from './summary-page.ts'
import type { CaseMatterPage } from './case-matter-page.ts'
import type { AwaitingPage } from './awaiting-page.ts'
import type { MemberDecisionsPage } from './member-decisions-page.ts'
import type { AttendancePage, AttendanceRowPage } from './attendance-pages.ts'
import type { CalendarAddressPage, CalendarsPage } from './calendar-pages.ts'
import type { CasePage, CasesPage } from './case-pages.ts'
import type { ClosingPage } from './closing-page.ts'
import type { ChangedDecisionsPage, DecidingPage } from './deciding-pages.ts'
import type { ErrorPage } from './error-page.ts'
import type { HoldsPage } from './holds-page.ts'
import type { HistoryPage } from './history-page.ts'
import type { ImportedPage } from './imported-page.ts'
import type { IntakePage } from './intake-pages.ts'
import type { JobsPage } from './job-pages.ts'
import type { CorrectionsPage } from './corrections-page.ts'
import type { ChecklistPage } from './checklist-page.ts'
import type { ReplacementPage } from './replacement-page.ts'
import type { PublicationPage, PublicMinutesPage } from './publication-pages.ts'
import type { LegalForcePage } from './legal-force-page.ts'
import type { MeetingAnnouncementPage } from './meeting-announcement-page.ts'
import type { MeetingPage, MeetingsPage, NewMeetingPage } from './meeting-pages.ts'
import type { MeetingCancellationPage } from './meeting-cancellation-page.ts'
import type { MeetingRemovalPage } from './meeting-removal-page.ts'
import type { MinutesPage } from './minutes-page.ts'
import type {
  MandatePage,
  MemberPage,
  NewOrganPage,
  OrganisationPage,
  OrganPage,
  PersonPage
} from './organisation-pages.ts'
import type { ParagraphPage } from './paragraph-pages.ts'
import type { ShortcutsPage } from './shortcuts-page.ts'
import type { SearchPage } from './search-page.ts'
import type { PlanAdoptionPage } from './plan-adoption-page.ts'
import type { DuePage } from './retention-due-page.ts'
import type { PlanPage, PlanRemovalPage, PlansPage } from './retention-pages.ts'
import type { NewRetentionRowPage, RetentionRowPage } from './retention-row-pages.ts'
import type { QualityPage } from './quality-page.ts'
import type { DeadlinesPage } from './deadlines-page.ts'
import type { QuorumStatisticsPage } from './quorum-statistics-page.ts'
import type { RecusalPage } from './recusal-page.ts'
import type { RegisterImportPage } from './register-import-page.ts'
import type { ReviewPage } from './review-page.ts'
import type { NewRecordPage, RecordPage, RecordsPage } from './record-pages.ts'
import type {
  DayListPage,
  PublicCasePage,
  PublicCasesPage,
  PublicHitsPage,
  UnregisteredPage,
  WatchesPage
} from './register-pages.ts'
import type { SeriesPage } from './series-page.ts'
import type { StartPage } from './start-page.ts'
import type { IssuedTokenPage, TokensPage } from './token-pages.ts'
import type { OwnSummonsPage, SummoningPage } from './summons-pages.ts'
import type { VersionPage, VersionsPage } from './version-pages.ts'
import type { YearPlanPage, YearPlansPage } from './year-plan-pages.ts'

/** Every page with the model it is rendered from; the key is the template under templates/pages. */
export type PageModels = {
  'announcements/appeal-period': AppealPeriodPage
  'announcements/board': NoticeBoardPage
  'delegation/delegations': DelegationsPage
  'delegation/delegation': DelegationPage
  'delegation/decisions': DelegatedDecisionsPage
  'delegation/new-decision': NewDelegatedDecisionPage
  'delegation/decision': DelegatedDecisionPage
  'meetings/decision-reports': DecisionReportsPage
  'announcements/minutes': PublicMinutesPage
  'meetings/approval': ApprovalPage
  'meetings/immediate-approvals': ImmediateApprovalsPage
  'meetings/case-matter': CaseMatterPage
  'meetings/awaiting': AwaitingPage
  'meetings/extracts': ExtractsPage
  'meetings/summary': SummaryPage
  'paragraphs/dispatch': DispatchPage
  'organisation/standing': StandingPage
  'organisation/standing-item': StandingItemPage
  'organisation/standing-items': StandingItemsPage
  'paragraphs/members': MemberDecisionsPage
  'announcements/legal-force': LegalForcePage
  'meetings/corrections': CorrectionsPage
  'meetings/checklist': ChecklistPage
  'meetings/replacement': ReplacementPage
  'meetings/publication': PublicationPage
  'api/description': ApiDescriptionPage
  error: ErrorPage
  start: StartPage
  'access/sign-in': SignInPage
  'access/sign-in-link': SignInLinkPage
  'access/sign-in-code': SignInCodePage
  'access/recovery': RecoveryPage
  'access/choose-password': ChoosePasswordPage
  'access/set-up': SetUpPage
  'account/my-account': MyAccountPage
  'account/second-factor': SecondFactorPage
  'account/recovery-codes': RecoveryCodesPage
  'meetings/meetings': MeetingsPage
  'meetings/summoning': SummoningPage
  'meetings/own-summons': OwnSummonsPage
  'meetings/year-plans': YearPlansPage
  'meetings/year-plan': YearPlanPage
  'meetings/calendars': CalendarsPage
  'meetings/calendar-address': CalendarAddressPage
  'meetings/new-meeting': NewMeetingPage
  'meetings/meeting': MeetingPage
  'meetings/announcement': MeetingAnnouncementPage
  'meetings/review': ReviewPage
  'meetings/cancellation': MeetingCancellationPage
  'meetings/removal': MeetingRemovalPage
  'meetings/minutes': MinutesPage
  'meetings/attendance': AttendancePage
  'meetings/attendance-row': AttendanceRowPage
  'organisation/organisation': OrganisationPage
  'organisation/member': MemberPage
  'organisation/organ': OrganPage
  'organisation/new-organ': NewOrganPage
  'organisation/person': PersonPage
  'organisation/mandate': MandatePage
  'organisation/jobs': JobsPage
  'organisation/tokens': TokensPage
  'organisation/issued-token': IssuedTokenPage
  'cases/cases': CasesPage
  'cases/case': CasePage
  'cases/series': SeriesPage
  'search/search': SearchPage
  'records/records': RecordsPage
  'records/record': RecordPage
  'records/new-record': NewRecordPage
  'register/watches': WatchesPage
  'register/unregistered': UnregisteredPage
  'register/day-list': DayListPage
  'register/public-cases': PublicCasesPage
  'register/public-case': PublicCasePage
  'register/public-hits': PublicHitsPage
  'deadlines/deadlines': DeadlinesPage
  'meetings/quorum-statistics': QuorumStatisticsPage
  'paragraphs/recusal': RecusalPage
  'help/shortcuts': ShortcutsPage
  'paragraphs/version': VersionPage
  'paragraphs/versions': VersionsPage
  'paragraphs/paragraph': ParagraphPage
  'paragraphs/closing': ClosingPage
  'paragraphs/deciding': DecidingPage
  'meetings/changed-decisions': ChangedDecisionsPage
  'paragraphs/appendices': AppendicesPage
  'retention/plans': PlansPage
  'retention/plan': PlanPage
  'retention/plan-removal': PlanRemovalPage
  'retention/adoption': PlanAdoptionPage
  'retention/row': RetentionRowPage
  'retention/new-row': NewRetentionRowPage
  'retention/holds': HoldsPage
  'retention/due': DuePage
  history: HistoryPage
  'intake/intake': IntakePage
  'intake/imported': ImportedPage
  'register/import': RegisterImportPage
  'register/quality': QualityPage
}

export type PageName = keyof PageModels

/** What stands around every page. */
export type PageFrame = {
  assets: string
  /** '' when nobody is signed in. */
  actorName: string
  /** '' for nobody. */
  actorId: string
  /** What the navigation and the lists offer; what one may do with one meeting is in its own page. */
  can: {
    plan: boolean
    import: boolean
    writeCases: boolean
    importRegister: boolean
    overseeRegister: boolean
    readTrail: boolean
    administer: boolean
  }
  /** First part of the address, which the navigation marks. */
  part: string
  /** Said once, after something was done; '' as a rule. */
  notice: string
  /** What stands in the address and cannot be read; nothing as a rule. */
  unread: readonly string[]
}
