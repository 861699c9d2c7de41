/**
 * Sorting of tables in the page: each heading becomes a button that sorts by its column, first rising, then falling; numbers as numbers, and what is none
 * (a dash, "never", "no band") last either way. Plain text, since it runs in the reader's browser; without it the tables read the same.
 */
export const SORT_SCRIPT = `document.querySelectorAll("table").forEach((table)=>{
const body=table.tBodies[0],number=(text)=>{const found=/^[<>~]?\\s*([+\\-\\u2212]?[\\d,]*\\.?\\d+)/.exec(text);return found?Number(found[1].replace(/,/g,"").replace("\\u2212","-")):null};
[...table.tHead.rows[0].cells].forEach((head,column)=>{
const button=document.createElement("button");button.type="button";button.append(...head.childNodes);head.append(button);head.setAttribute("aria-sort","none");
button.addEventListener("click",()=>{
const falling=head.getAttribute("aria-sort")==="ascending",rows=[...body.rows].map((row)=>{const text=row.cells[column].textContent.trim();return{row,text,value:number(text)}});
const numeric=rows.filter(({value})=>value!==null).length*2>=rows.filter(({text})=>text!=="").length;
const last=({text,value})=>text===""||numeric&&value===null;
rows.sort((a,b)=>last(a)-last(b)||(falling?-1:1)*(numeric?a.value-b.value||0:a.text.localeCompare(b.text,document.documentElement.lang,{numeric:true})));
body.append(...rows.map(({row})=>row));
for(const other of head.parentNode.cells)other.setAttribute("aria-sort","none");
head.setAttribute("aria-sort",falling?"descending":"ascending")})})})`;
