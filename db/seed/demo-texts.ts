import type { Locale } from "@/lib/domain/locale";
import type { MeasureType, Progress } from "@/lib/domain/statuses";

/** What invented parliaments' staff write in the demo. Each text says that it is a demonstration, so that no page
 *  that is printed or copied can pass for the statement of a parliament. */
type DemoTexts = {
  answer: Record<Progress, string>;
  reason: string;
  obstacles: string;
  helpWanted: string;
  measure: Partial<Record<MeasureType, { title: string; description: string }>>;
  link: string;
  returned: [string, string];
};

/** The texts of the demo, by the language in which a parliament writes. */
export const DEMO_TEXTS: Record<Locale, DemoTexts> = {
  en: {
    answer: {
      no_information: "",
      not_started: "Demonstration: the matter has not yet been placed on the agenda.",
      planned:
        "Demonstration: the committee in charge has placed the matter on its programme for the next session.",
      in_progress:
        "Demonstration: the committee has opened its examination and heard the ministry concerned.",
      partly_implemented:
        "Demonstration: the amended act has passed first reading; the regulations are still to come.",
      implemented: "Demonstration: the act is in force and the committee follows its application every year.",
      not_pursued: "Demonstration: the parliament examined the proposal and did not take it up.",
    },
    reason: "Demonstration: existing legislation was found to be sufficient.",
    obstacles: "Demonstration: the term of the parliament ended before second reading.",
    helpWanted: "Demonstration: comparative material on how other parliaments organise oversight would help.",
    measure: {
      hearing: {
        title: "Hearing with the minister responsible for migration (demonstration)",
        description:
          "Public hearing on regular pathways and on the protection of migrants in vulnerable situations.",
      },
      debate: {
        title: "Debate in plenary on the resolution (demonstration)",
        description: "The resolution was tabled and debated; the record is public.",
      },
      bill: {
        title: "Bill against trafficking in persons (demonstration)",
        description: "The bill strengthens the protection of victims and the penalties for traffickers.",
      },
    },
    link: "Official record",
    returned: [
      "Please say which act is meant and when it entered into force.",
      "The link leads to the home page; please give the address of the record itself.",
    ],
  },
  fr: {
    answer: {
      no_information: "",
      not_started: "Démonstration : la question n’a pas encore été inscrite à l’ordre du jour.",
      planned:
        "Démonstration : la commission compétente a inscrit la question à son programme de la prochaine session.",
      in_progress: "Démonstration : la commission a entamé son examen et entendu le ministère concerné.",
      partly_implemented:
        "Démonstration : la loi modificative a été adoptée en première lecture ; les textes d’application restent à prendre.",
      implemented:
        "Démonstration : la loi est en vigueur et la commission en suit l’application chaque année.",
      not_pursued: "Démonstration : le parlement a examiné la proposition et ne l’a pas retenue.",
    },
    reason: "Démonstration : la législation en vigueur a été jugée suffisante.",
    obstacles: "Démonstration : la législature a pris fin avant la deuxième lecture.",
    helpWanted:
      "Démonstration : des éléments de comparaison sur l’organisation du contrôle dans d’autres parlements seraient utiles.",
    measure: {
      hearing: {
        title: "Audition du ministre chargé des migrations (démonstration)",
        description:
          "Audition publique sur les voies de migration régulière et la protection des migrants vulnérables.",
      },
      debate: {
        title: "Débat en séance plénière sur la résolution (démonstration)",
        description: "La résolution a été déposée et débattue ; le compte rendu est public.",
      },
      bill: {
        title: "Projet de loi contre la traite des personnes (démonstration)",
        description:
          "Le projet renforce la protection des victimes et les peines encourues par les trafiquants.",
      },
    },
    link: "Compte rendu officiel",
    returned: [
      "Veuillez préciser de quelle loi il s’agit et la date de son entrée en vigueur.",
      "Le lien mène à la page d’accueil ; veuillez indiquer l’adresse du compte rendu lui-même.",
    ],
  },
  es: {
    answer: {
      no_information: "",
      not_started: "Demostración: el asunto todavía no se ha incluido en el orden del día.",
      planned:
        "Demostración: la comisión competente ha incluido el asunto en su programa del próximo período de sesiones.",
      in_progress: "Demostración: la comisión ha iniciado su examen y ha escuchado al ministerio competente.",
      partly_implemented:
        "Demostración: la reforma se aprobó en primera lectura; falta aprobar los reglamentos.",
      implemented: "Demostración: la ley está en vigor y la comisión examina cada año su aplicación.",
      not_pursued: "Demostración: el parlamento examinó la propuesta y no la adoptó.",
    },
    reason: "Demostración: se consideró suficiente la legislación vigente.",
    obstacles: "Demostración: la legislatura terminó antes de la segunda lectura.",
    helpWanted:
      "Demostración: sería útil disponer de información comparada sobre el control en otros parlamentos.",
    measure: {
      hearing: {
        title: "Comparecencia del ministro encargado de migración (demostración)",
        description:
          "Comparecencia pública sobre las vías regulares y la protección de los migrantes vulnerables.",
      },
      debate: {
        title: "Debate en el pleno sobre la resolución (demostración)",
        description: "La resolución se presentó y se debatió; el acta es pública.",
      },
      bill: {
        title: "Proyecto de ley contra la trata de personas (demostración)",
        description: "El proyecto refuerza la protección de las víctimas y las penas para los tratantes.",
      },
    },
    link: "Acta oficial",
    returned: [
      "Indique de qué ley se trata y en qué fecha entró en vigor.",
      "El enlace conduce a la página de inicio; indique la dirección del acta misma.",
    ],
  },
  ar: {
    answer: {
      no_information: "",
      not_started: "نص توضيحي: لم تُدرج المسألة بعد في جدول الأعمال.",
      planned: "نص توضيحي: أدرجت اللجنة المختصة المسألة في برنامج عملها للدورة المقبلة.",
      in_progress: "نص توضيحي: بدأت اللجنة دراسة المسألة واستمعت إلى الوزارة المعنية.",
      partly_implemented: "نص توضيحي: أُقرّ تعديل القانون في القراءة الأولى، ولم تصدر اللوائح التنفيذية بعد.",
      implemented: "نص توضيحي: القانون نافذ، وتتابع اللجنة تطبيقه كل سنة.",
      not_pursued: "نص توضيحي: درس البرلمان المقترح ولم يأخذ به.",
    },
    reason: "نص توضيحي: اعتُبر التشريع القائم كافياً.",
    obstacles: "نص توضيحي: انتهت الولاية التشريعية قبل القراءة الثانية.",
    helpWanted: "نص توضيحي: من المفيد الاطلاع على مواد مقارنة بشأن تنظيم الرقابة في برلمانات أخرى.",
    measure: {
      hearing: {
        title: "جلسة استماع مع الوزير المسؤول عن الهجرة (نص توضيحي)",
        description: "جلسة علنية بشأن مسارات الهجرة النظامية وحماية المهاجرين في أوضاع هشة.",
      },
      debate: {
        title: "مناقشة القرار في الجلسة العامة (نص توضيحي)",
        description: "عُرض القرار على المجلس ونوقش، والمحضر متاح للجمهور.",
      },
      bill: {
        title: "مشروع قانون لمكافحة الاتجار بالأشخاص (نص توضيحي)",
        description: "يعزز المشروع حماية الضحايا ويشدد العقوبات على المتاجرين.",
      },
    },
    link: "المحضر الرسمي",
    returned: [
      "يرجى تحديد القانون المقصود وتاريخ دخوله حيز النفاذ.",
      "يؤدي الرابط إلى الصفحة الرئيسية؛ يرجى ذكر عنوان المحضر نفسه.",
    ],
  },
};

/** In which language a parliament of the demo writes; English where nothing is said. */
export const WRITES_IN: Partial<Record<string, Locale>> = Object.fromEntries([
  ..."FR BE LU MC CH SN CI ML BF NE TG BJ CM GA CG CD CF TD GN MG BI HT"
    .split(" ")
    .map((iso2) => [iso2, "fr"]),
  ..."ES AR BO CL CO CR CU DO EC SV GT HN MX NI PA PY PE UY VE GQ AD".split(" ").map((iso2) => [iso2, "es"]),
  ..."JO QA SA AE BH KW OM YE IQ SY LB PS EG LY TN DZ MA MR SD".split(" ").map((iso2) => [iso2, "ar"]),
]);
