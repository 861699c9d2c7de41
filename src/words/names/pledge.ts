/** Japanese names in the ledger of the pledge: statuses, money, published totals, precedents, groups. */
export const PLEDGE: Readonly<Record<string, string>> = {
  selected: "選定", contracted: "契約", committed: "投資決定", disbursed: "実行", operating: "稼働", headline: "総額（覚書）", "White House lines": "ホワイトハウス発表の合計", "METI and MOFA lines": "経産省・外務省の一覧", "of these, plants": "うち設備建設",
  "Phase One": "米中第一段階合意", Foxconn: "フォックスコン", "SoftBank 2016": "ソフトバンク2016年", "Saudi arms": "サウジ武器購入", "China in SE Asia": "中国の東南ア案件", "US factories": "米国の工場計画",
  "amounts of projects that the US President has selected and Japan has not declined": "米大統領が選定し日本が拒まなかった案件の額", "first loan contracts of selected projects, and the whole amount once the investment decision is made": "選定案件の最初の融資契約額、投資決定後は全額",
  "amounts of projects with a final investment decision": "最終投資決定に至った案件の額", "money paid out to projects, equity, loans and insured loans as the memorandum counts them": "案件に実際に払い込まれた額（覚書の数え方による出資・融資・付保融資）",
  "money paid for plants that run": "稼働した設備に払われた額",
};
