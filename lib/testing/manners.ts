/** Resolutions written for the tests in the manner of bodies that set theirs each in its own way. */
export const MANNERS = {
  unesco: `40 C/Resolution 23

23    Education for migrants and displaced learners

The General Conference,

1. Recalling 39 C/Resolution 12 and 205 EX/Decision 6,
2. Having examined document 40 C/17,
3. Bearing in mind the Sustainable Development Goal 4 on education,
4. Also recalling the Marrakesh commitments,
5. Takes note with satisfaction of the progress made in the recognition of qualifications;
6. Invites Member States to:
(a) ratify the Global Convention;
(b) remove barriers to enrolment;
(c) report on their measures;
7. Encourages Member States and development partners to make voluntary contributions;
8. Requests the Director-General to submit to it, at its 41st session, a report on the implementation of this resolution;
9. Further requests the Director-General to present a roadmap to the Executive Board at its 210th session.

Resolution adopted, on the report of the ED Commission, at the 16th plenary meeting, on 25 November 2019.

24    Early childhood care

The General Conference,

Recalling its earlier decisions,

1. Welcomes the proposal of the Government of Uzbekistan;
2. Decides to convene a world conference in 2022;
3. Requests the Director-General to make the necessary arrangements.`,
  oasSpanish: `AG/RES. 2910 (XLVII-O/17)

MIGRACIÓN EN LAS AMÉRICAS

(Aprobada en la tercera sesión plenaria, celebrada el 21 de junio de 2017)

LA ASAMBLEA GENERAL,

VISTO el Informe Anual del Consejo Permanente a la Asamblea General (AG/doc.5565/17);

RECORDANDO sus resoluciones AG/RES. 2750 (XLII-O/12) y AG/RES. 2883 (XLVI-O/16);

CONSIDERANDO que la movilidad humana es un fenómeno permanente; y

TENIENDO EN CUENTA la necesidad de proteger los derechos humanos de las personas migrantes,

RESUELVE:

1. Instar a los Estados Miembros a que consideren la firma y ratificación de la Convención Internacional sobre la Protección de los Derechos de Todos los Trabajadores Migratorios.

2. Encomendar al Consejo Permanente que convoque una sesión especial sobre migración antes del fin de 2018.

3. Solicitar a la Secretaría General que presente un informe al Consejo Permanente cada dos años.

4. Invitar a los observadores permanentes a que contribuyan al Fondo Específico.

5. Reafirmar su compromiso con la lucha contra la trata de personas.

6. Solicitar al Consejo Permanente que informe a la Asamblea General en su cuadragésimo octavo período ordinario de sesiones sobre la implementación de la presente resolución.`,
  oas: `AG/RES. 2888 (XLVI-O/16)

STRENGTHENING THE RIGHTS OF MIGRANTS

(Adopted at the second plenary session, held on June 14, 2016)

THE GENERAL ASSEMBLY,

HAVING SEEN the Annual Report of the Permanent Council to the General Assembly;

RECALLING resolution AG/RES. 2729 (XLII-O/12), “Human Rights of Migrants”;

CONSIDERING:

That migration is a hemispheric phenomenon;

That the human rights of migrants must be protected; and

RECOGNIZING the work of the Inter-American Commission on Human Rights,

RESOLVES:

1. To urge member states to ratify or accede to the Convention, as the case may be.

2. To instruct the General Secretariat to continue its support to member states.

3. To request the Permanent Council to hold a special meeting in the first quarter of 2017.

4. To instruct the Permanent Council to report to the General Assembly at its forty-seventh regular session on the implementation of this resolution.`,
  europeanParliamentFrench: `P9_TA(2021)0235

Protection des enfants migrants

Résolution du Parlement européen du 19 mai 2021 sur la protection des enfants migrants (2021/2540(RSP))

Le Parlement européen,

– vu la convention des Nations unies relative aux droits de l'enfant,

– vu l'article 24 de la charte des droits fondamentaux de l'Union européenne,

– vu l'article 132, paragraphe 2, de son règlement intérieur,

A. considérant que les enfants représentent un tiers des demandeurs d'asile;

B. considérant que leur intérêt supérieur doit primer;

C. considérant que certains États membres n'ont pas transposé la directive;

1. se félicite de la stratégie de la Commission et demande à la Commission de présenter un rapport avant la fin de 2022;

2. invite instamment les États membres à mettre fin à la rétention des enfants;

Accueil et éducation

3. souligne que l'accès à l'éducation est un droit; déplore les disparités entre les États membres; prie les États membres d'assurer la scolarisation;

4. rappelle que la séparation des familles est contraire au droit;

5. charge son Président de transmettre la présente résolution au Conseil et à la Commission, ainsi qu'aux gouvernements et aux parlements des États membres.`,
  europeanParliament: `European Parliament resolution of 12 March 2019 on building EU capacity on conflict prevention and mediation (2018/2159(INI))

The European Parliament,

–    having regard to the Universal Declaration of Human Rights,

–    having regard to Rule 52 of its Rules of Procedure,

–    having regard to the report of the Committee on Foreign Affairs (A8-0075/2019),

A.  whereas the promotion of international peace is part of the raison d’être of the EU;

B.  whereas the EU has been a key player;

1.  Encourages the EU to further prioritise conflict prevention; emphasises that this is a core objective;

2.  Calls for the EU to enhance capacities; calls on the Member States to provide resources;

Enhancing EU institutional capacities

3.  Calls on the Commission and the European External Action Service (EEAS) to publish annual reports;

4.  Instructs its President to forward this resolution to the Council and the Commission.`,
  pace: `Resolution 2089 (2016)

Organised crime and migrants

Parliamentary Assembly

1. The Parliamentary Assembly is deeply concerned about the increasing involvement of organised crime in the smuggling of migrants.

2. The Assembly recalls its Resolution 2073 (2015) and considers that solidarity is needed. It welcomes the adoption of the EU action plan.

3. In this context, the Assembly calls on the member States of the Council of Europe to:

3.1. sign and ratify the Convention on Action against Trafficking in Human Beings;

3.2. step up co-operation, in particular by:

3.2.1. exchanging information;

3.2.2. setting up joint teams;

3.3. protect victims.

4. The Assembly also invites national parliaments to hold a debate on this subject by the end of 2017.`,
  puic: `RESOLUTION NO. 8-PE/13-CONF
ON
THE PROTECTION OF MUSLIM MIGRANTS

The Thirteenth Session of the Conference of the Parliamentary Union of the OIC Member States, held in Tehran, Islamic Republic of Iran, on 16-17 January 2018,

Recalling the relevant resolutions of the Islamic Summit;

Recognizing the importance of unity of the Ummah;

Expressing deep concern over islamophobia;

1- Call upon Member Parliaments to enact legislation against incitement to hatred;
2- Urge the governments of OIC Member States to host refugees, and appeal to the international community to share the burden;
3- Condemn strongly the violence against Muslim minorities;
4- Request the PUIC General Secretariat to submit a report to the next Conference.`,
  arabParliament: `البرلمان العربي
قرار رقم (5)
بشأن حماية حقوق المهاجرين

إن البرلمان العربي،

استناداً إلى النظام الأساسي للبرلمان العربي،
وتأكيداً على قرارات جامعة الدول العربية ذات الصلة،
وإدراكاً منه لأهمية التعاون العربي،

يقرر:
أولاً: دعوة الدول العربية إلى التصديق على الاتفاقية قبل نهاية عام 2024.
ثانياً: يطالب المجتمع الدولي بتحمل مسؤولياته تجاه اللاجئين.
ثالثاً: يثمن جهود الأمين العام لجامعة الدول العربية.
رابعاً: تكليف لجنة الشؤون الخارجية بمتابعة تنفيذ هذا القرار وتقديم تقرير إلى البرلمان في جلسته القادمة.`,
  securityCouncilOnOneLine: `Resolution 2331 (2016) Adopted by the Security Council at its 7847th meeting, on 20 December 2016 The Security Council, Recalling the adoption of its Presidential Statement, Condemning in the strongest terms all continued instances of trafficking in persons, Recognizing the connection between trafficking in persons and sexual violence, Acting under Chapter VII of the Charter of the United Nations, 1. Condemns all acts of trafficking, and stresses that trafficking in persons exacerbates conflict; 2. Calls upon Member States to take decisive and immediate action to prevent, criminalize and investigate trafficking; 3. Requests the Secretary-General to report back to the Council within 12 months on the implementation of this resolution; 4. Decides to remain seized of the matter.`,
  ipuFrench: `UNION INTERPARLEMENTAIRE

COOPERATION PARLEMENTAIRE EN MATIERE DE MIGRATION

Résolution adoptée par consensus* par la 141ème Assemblée de l'UIP
(Belgrade, 17 octobre 2019)

La 141ème Assemblée de l'Union interparlementaire,

rappelant la Déclaration universelle des droits de l'homme,

rappelant également les résolutions de l'UIP sur la migration,

profondément préoccupée par le sort des enfants,

consciente de la nécessité d'agir,

1. prie instamment les parlements de ratifier les conventions de l'OIT et de les transposer dans le droit interne ;

2. demande aux gouvernements, en coopération avec les parlements, d'adopter un plan d'action d'ici à la fin de 2021 ;

3. invite les Parlements membres de l'UIP à rendre compte à la 145ème Assemblée des mesures prises, et les parlementaires à se joindre aux délégations nationales ;

4. prie le Secrétaire général de l'UIP de transmettre la présente résolution à tous les Parlements membres.

* La délégation de l'Inde a émis une réserve sur le paragraphe 2 du dispositif.
Les délégations de la Hongrie et de la Pologne ont exprimé des réserves sur l'ensemble de la résolution.
La délégation du Koweït a exprimé une réserve sur le troisième alinéa du préambule.`,
  ipuSpanish: `La 140ª Asamblea de la Unión Interparlamentaria,
1) Recordando la Declaración Universal de Derechos Humanos,
2) Considerando los principios de la Carta,
3) Consciente de la importancia de la educación,
1. Exhorta a los parlamentos a que promulguen leyes, y a los gobiernos a que las apliquen;
2. Pide a los parlamentos que informen a la UIP, a más tardar en diciembre de 2020, de las medidas adoptadas;
3. Insta encarecidamente a los Estados y a sus parlamentos a que cooperen con las organizaciones internacionales;
4. Invita al Secretario General de la UIP a que transmita esta resolución.
____________
* La delegación de la India expresó una reserva sobre el párrafo 3 de la parte dispositiva.
* Las delegaciones de Cuba y Nicaragua expresaron reservas sobre la totalidad de la resolución.`,
  africanUnion: `Assembly/AU/Dec.618 (XXVII)
DECISION ON MIGRATION
The Assembly,
1. TAKES NOTE of the Report of the Commission and the recommendations therein;
2. ENDORSES the Plan of Action;
3. URGES all Member States to sign and ratify the Protocol by January 2018;
4. REQUESTS the Commission, in collaboration with the Pan-African Parliament, to report on the implementation to the Assembly in January 2019;
5. CALLS UPON partners to provide support.`,
  parlatino: `DECLARACIÓN SOBRE MIGRACIONES

VISTO:
Los acuerdos alcanzados en la reunión de la Comisión;

CONSIDERANDO:
Que la migración es un derecho;
Que los Estados deben garantizarlo;

LA ASAMBLEA DEL PARLAMENTO LATINOAMERICANO Y CARIBEÑO

DECLARA:

PRIMERO: Expresar su solidaridad con las personas migrantes.
SEGUNDO: Exhortar a los gobiernos de la región a armonizar su legislación.
TERCERO: Solicitar a los parlamentos miembros que remitan un informe anual.

Panamá, 30 de noviembre de 2018`,
  generalAssemblyArabic: `قرار اتخذته الجمعية العامة في 19 كانون الأول/ديسمبر 2018
[دون الإحالة إلى لجنة رئيسية (A/73/L.66 وA/73/L.66/Add.1)]
73/195 - الاتفاق العالمي من أجل الهجرة
إن الجمعية العامة،
إذ تشير إلى قرارها 71/1 المؤرخ 19 أيلول/سبتمبر 2016،
وإذ تؤكد من جديد مقاصد الميثاق ومبادئه،
وإذ تضع في اعتبارها أهمية التعاون الدولي،
1 - تؤيد الاتفاق العالمي من أجل الهجرة، المعروف أيضا باسم اتفاق مراكش؛
2 - تطلب إلى الأمين العام أن يقدم إلى الجمعية العامة في دورتها الخامسة والسبعين تقريرا عن تنفيذ هذا القرار؛
3 - تدعو الدول الأعضاء ومنظومة الأمم المتحدة والمنظمات الدولية إلى التعاون، وتحث الدول على التصديق على البروتوكول بحلول عام 2025؛
4 - تقرر أن تدرج في جدول الأعمال المؤقت لدورتها الرابعة والسبعين البند المعنون "الهجرة".
الجلسة العامة 60
19 كانون الأول/ديسمبر 2018`,
};
