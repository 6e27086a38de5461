import type { Locale } from "../domain/locale";

/** A resolution in its parts, for tests that set it in one layout or another. */
export type Base = { locale: Locale; title: string; formula: string; pre: string[]; op: string[] };
/** One resolution in four languages, written for the tests. */
export const BASES: Base[] = [
  {
    locale: "en",
    title: "Parliamentary action on safe water and sanitation",
    formula: "The 131st Assembly of the Inter-Parliamentary Union,",
    pre: [
      "Recalling the Sustainable Development Goals and the 2010 resolution of the United Nations General Assembly on the human right to water,",
      "Deeply concerned that two billion people lack safe drinking water, and that women and girls carry the heaviest burden,",
      "Considering that droughts, floods and conflict will make the situation worse in the years to come,",
      "Also recognizing the role of local authorities,",
    ],
    op: [
      "Calls upon parliaments to adopt laws that guarantee access to safe water for all, including migrants and displaced persons, and to monitor their application;",
      "Urges governments to increase public investment in sanitation by the end of 2025, and invites the private sector to contribute;",
      "Strongly condemns all attacks on water infrastructure in situations of armed conflict;",
      "Takes note of the report of the Standing Committee, and requests the Secretary General of the IPU to submit a progress report to the Assembly at its 135th session;",
      "Encourages parliamentarians to organize public hearings every two years with women's organizations and young people;",
      "Also calls on States to ratify, without delay, the conventions on transboundary waters;",
      "Decides to follow up the implementation of this resolution at its next session.",
    ],
  },
  {
    locale: "fr",
    title: "Action parlementaire en faveur de l'eau potable et de l'assainissement",
    formula: "La 131ème Assemblée de l'Union interparlementaire,",
    pre: [
      "Rappelant les Objectifs de développement durable et la résolution de 2010 de l'Assemblée générale des Nations Unies sur le droit à l'eau,",
      "Profondément préoccupée par le fait que deux milliards de personnes n'ont pas accès à l'eau potable, et que les femmes et les filles en portent le poids,",
      "Considérant que les sécheresses, les inondations et les conflits aggraveront la situation,",
      "Reconnaissant également le rôle des autorités locales,",
    ],
    op: [
      "Engage les parlements à adopter des lois garantissant à tous l'accès à l'eau potable, y compris aux migrants et aux déplacés, et à en contrôler l'application ;",
      "Prie instamment les gouvernements d'accroître les investissements publics dans l'assainissement d'ici à la fin de 2025, et invite le secteur privé à y contribuer ;",
      "Condamne fermement toutes les attaques contre les infrastructures hydrauliques en période de conflit armé ;",
      "Prend note du rapport de la Commission permanente et demande au Secrétaire général de l'UIP de présenter un rapport d'étape à l'Assemblée à sa 135e session ;",
      "Encourage les parlementaires à organiser tous les deux ans des auditions publiques avec les organisations de femmes et les jeunes ;",
      "Demande également aux États de ratifier sans délai les conventions relatives aux eaux transfrontières ;",
      "Décide de suivre la mise en œuvre de la présente résolution à sa prochaine session.",
    ],
  },
  {
    locale: "es",
    title: "Acción parlamentaria en favor del agua potable y el saneamiento",
    formula: "La 131ª Asamblea de la Unión Interparlamentaria,",
    pre: [
      "Recordando los Objetivos de Desarrollo Sostenible y la resolución de 2010 de la Asamblea General de las Naciones Unidas sobre el derecho al agua,",
      "Profundamente preocupada por el hecho de que dos mil millones de personas carecen de agua potable, y de que las mujeres y las niñas soportan la mayor carga,",
      "Considerando que las sequías, las inundaciones y los conflictos agravarán la situación,",
      "Reconociendo también el papel de las autoridades locales,",
    ],
    op: [
      "Exhorta a los parlamentos a que aprueben leyes que garanticen a todos el acceso al agua potable, incluidos los migrantes y los desplazados, y a que supervisen su aplicación;",
      "Insta a los gobiernos a que aumenten la inversión pública en saneamiento antes del fin de 2025, e invita al sector privado a contribuir;",
      "Condena enérgicamente todos los ataques contra las infraestructuras hídricas en situaciones de conflicto armado;",
      "Toma nota del informe de la Comisión Permanente y pide al Secretario General de la UIP que presente un informe a la Asamblea en su 135º período de sesiones;",
      "Alienta a los parlamentarios a organizar cada dos años audiencias públicas con organizaciones de mujeres y con los jóvenes;",
      "Pide también a los Estados que ratifiquen sin demora los convenios sobre aguas transfronterizas;",
      "Decide dar seguimiento a la aplicación de la presente resolución en su próximo período de sesiones.",
    ],
  },
  {
    locale: "ar",
    title: "العمل البرلماني من أجل المياه المأمونة والصرف الصحي",
    formula: "إن الجمعية العامة الـ131 للاتحاد البرلماني الدولي،",
    pre: [
      "إذ تشير إلى أهداف التنمية المستدامة وإلى قرار الجمعية العامة للأمم المتحدة لعام 2010 بشأن الحق في المياه،",
      "وإذ يساورها بالغ القلق لأن مليارين من البشر لا يحصلون على مياه الشرب المأمونة، ولأن النساء والفتيات يتحملن العبء الأكبر،",
      "وإذ تضع في اعتبارها أن الجفاف والفيضانات والنزاعات ستزيد الوضع سوءاً،",
      "وإذ تعترف أيضاً بدور السلطات المحلية،",
    ],
    op: [
      "تدعو البرلمانات إلى اعتماد قوانين تكفل للجميع الحصول على المياه المأمونة، بما في ذلك المهاجرون والنازحون، وإلى مراقبة تطبيقها؛",
      "تحث الحكومات على زيادة الاستثمار العام في الصرف الصحي بحلول نهاية عام 2025، وتدعو القطاع الخاص إلى المساهمة في ذلك؛",
      "تدين بشدة جميع الهجمات على البنية التحتية للمياه في حالات النزاع المسلح؛",
      "تحيط علماً بتقرير اللجنة الدائمة، وتطلب إلى الأمين العام للاتحاد البرلماني الدولي أن يقدم تقريراً مرحلياً إلى الجمعية في دورتها الخامسة والثلاثين بعد المائة؛",
      "تشجع البرلمانيين على تنظيم جلسات استماع عامة كل سنتين مع المنظمات النسائية والشباب؛",
      "تدعو أيضاً الدول إلى التصديق دون تأخير على الاتفاقيات المتعلقة بالمياه العابرة للحدود؛",
      "تقرر متابعة تنفيذ هذا القرار في دورتها المقبلة.",
    ],
  },
];
