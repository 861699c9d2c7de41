/** Japanese names of levers, and of the drivers of a customs share. */
export const LEVERS: Readonly<Record<string, string>> = {
  "Redirected pledge": "対米投資の振り替え", "Price floors": "価格フロア（最低価格保証）", Cooperation: "同盟国協力", "Mines, plants and contracts": "鉱山・工場・引取契約", "Third-country purchasing": "第三国からの調達",
  Recycling: "リサイクル", "Substitution and thrift": "代替・省使用", Stockpile: "備蓄", Shock: "供給途絶", "China's answer and prices": "中国の対抗と価格", Demand: "需要", "Other assumptions": "その他の前提",
  "Malaysia (Lynas)": "マレーシア（ライナス）", "all other countries": "その他すべての国", use: "使用量", "stocks and difference of series": "在庫と統計差", "all tonnes from elsewhere": "中国以外からの数量", "stock building": "在庫の積み増し",
  "oxide separated outside China": "中国外で分離された酸化物", "third-country chains on Chinese feed": "中国原料の第三国経由", recycling: "リサイクル",
};
