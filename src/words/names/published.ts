/** Japanese names of published figures: definitions in circulation, loss studies, rungs of the Minamitorishima ladder. */
export const PUBLISHED: Readonly<Record<string, string>> = {
  "customs tonnes, compounds and metals": "通関数量、化合物・金属", "press, no definition given; start of the fall": "報道、定義なし（低下の起点）", "customs tonnes, compounds and metals, the low point (METI)": "通関数量、化合物・金属、最低点（経産省）",
  "customs tonnes, compounds and metals (METI in the Diet)": "通関数量、化合物・金属（経産省の国会答弁）", "customs tonnes, first half of the year (Argus)": "通関数量、上半期（Argus）", "raw materials by value (UN Comtrade)": "原材料、金額（UN Comtrade）",
  "raw materials and magnets by value (UN Comtrade)": "原材料・磁石、金額（UN Comtrade）", "press, no definition given; end of the fall": "報道、定義なし（低下の終点）",
  "customs tonnes, compounds and metals (JOGMEC by way of Toyo Keizai)": "通関数量、化合物・金属（JOGMEC、東洋経済経由）", "customs tonnes, compounds and metals (text of a JOGMEC chart)": "通関数量、化合物・金属（JOGMEC図表の本文）",
  "customs tonnes, compounds and metals, recalled share of the finance ministry": "通関数量、化合物・金属、財務省統計（記憶値）", "yttrium oxide by tonnes, first half of the year (Argus)": "酸化イットリウム、数量、上半期（Argus）", "metals by value (HS 2805)": "金属、金額（HS 2805）",
  "several heavy elements, press": "重希土類の数元素、報道", "not defined (Argus by way of CNBC)": "定義なし（Argus、CNBC経由）", "customs tonnes, January (Bloomberg)": "通関数量、1月（Bloomberg）",
  "this model": "本モデル", NRI: "野村総合研究所", Daiwa: "大和総研", "rare earths": "レアアースのみ", "rare earths and other critical minerals": "レアアースと他の重要鉱物",
  "five industries: cars, electronic parts, wind, medical, aerospace; anchored on 2010": "自動車・電子部品・風力・医療・航空宇宙の5産業、2010年の経験を基準", "one page prints 0.73 for the year: treated as an error": "年間0.73%とする頁があるが誤記とみなす",
  "no imports from China for a year, supply constraint on parts; 0.9 million jobs": "1年間の対中輸入停止、部品の供給制約、雇用90万人減", "transport machinery -17.6% in this case": "この場合、輸送機械は-17.6%",
  "Manganese nodules": "マンガン団塊", "nodules hold manganese, cobalt and nickel and are another find": "団塊はマンガン・コバルト・ニッケルを含む別の資源", "Oxide in the mud": "泥中の酸化物（資源量）", "Japan's demand, 2024": "日本の需要、2024年",
  "Commercial output, if it comes": "商業生産（実現した場合）", "Trial flow, run all year": "試験採鉱を通年で続けた場合", "Dysprosium in commercial output": "商業生産中のジスプロシウム",
};
