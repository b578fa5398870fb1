// The same page as everybody's, under the administrator's tabs.
export { default, metadata } from "../../closures/page";
