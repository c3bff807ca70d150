import { decisions as summerDecisions } from './h2-2025/decisions.ts';
import { autumnDecisions } from './h2-2025/autumn-decisions.ts';
import { background as backgroundOf2025 } from './h2-2025/background.ts';
import { churn as churnOfH2In2025 } from './h2-2025/churn.ts';
import { course as courseOfH2In2025 } from './h2-2025/course.ts';
import { plan as planOfH2In2025 } from './h2-2025/plan.ts';
import { background as backgroundOfSpring } from './h1-2026/background.ts';
import { candidates } from './h1-2026/candidates.ts';
import { churn as churnOfH1In2026 } from './h1-2026/churn.ts';
import { course as courseOfH1In2026 } from './h1-2026/course.ts';
import { decisions as winterDecisions } from './h1-2026/decisions.ts';
import { incident } from './h1-2026/incident.ts';
import { plan as planOfH1In2026 } from './h1-2026/plan.ts';
import { springDecisions } from './h1-2026/spring-decisions.ts';
import { background as backgroundOfAutumn } from './h2-2026/background.ts';
import { budget } from './h2-2026/budget.ts';
import { churn as churnOfH2In2026 } from './h2-2026/churn.ts';
import { course as courseOfH2In2026 } from './h2-2026/course.ts';
import { endOfPortal } from './h2-2026/end-of-portal.ts';
import { fiveCurrencies } from './h2-2026/five-currencies.ts';
import { lateDecisions } from './h2-2026/late-decisions.ts';
import { lookingBack } from './h2-2026/looking-back.ts';
import { meridian } from './h2-2026/meridian.ts';
import { moments } from './h2-2026/moments.ts';
import { nightOfInc88 } from './h2-2026/night-of-inc-88.ts';
import { plan as planOfH2In2026 } from './h2-2026/plan.ts';
import { splitOfCourier } from './h2-2026/split-of-courier.ts';
import { whoDecides } from './h2-2026/who-decides.ts';
import { plan as planOfH1In2027 } from './h1-2027/plan.ts';
import { handbook } from './handbook/handbook.ts';
import { comingAndGoing } from './people/coming-and-going.ts';
import { founding } from './people/founding.ts';
import { customsLog } from './team-logs/customs.ts';
import { dataLog } from './team-logs/data.ts';
import { growthLog } from './team-logs/growth.ts';
import { logisticsLog, mobileLog } from './team-logs/mobile-and-logistics.ts';
import { paymentsLog } from './team-logs/payments.ts';
import { platformAugust } from './team-logs/platform-august.ts';
import { platformJuly } from './team-logs/platform-july.ts';
import { platformSeptember } from './team-logs/platform-september.ts';
import type { Chapter } from './words/change.ts';

/** All there is to tell. Within a minute the order of this list holds; otherwise time does. */
export const story: readonly Chapter[] = [
  founding,
  comingAndGoing,
  handbook,
  [planOfH2In2025, backgroundOf2025, summerDecisions, autumnDecisions, courseOfH2In2025, churnOfH2In2025],
  [
    planOfH1In2026,
    backgroundOfSpring,
    winterDecisions,
    springDecisions,
    incident,
    courseOfH1In2026,
    churnOfH1In2026,
    candidates,
  ],
  [planOfH2In2026, backgroundOfAutumn, splitOfCourier, meridian, fiveCurrencies, budget, nightOfInc88],
  [whoDecides, courseOfH2In2026, churnOfH2In2026, endOfPortal, lateDecisions, lookingBack, moments],
  planOfH1In2027,
  [platformJuly, platformAugust, platformSeptember, dataLog, paymentsLog, customsLog],
  [mobileLog, logisticsLog, growthLog],
].map((chapters) => chapters.flat(2) as Chapter);
