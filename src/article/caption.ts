const OPENING =
  /^(?:in this|this) (?:[\w-]+ ){0,3}?(?:picture|photo(?:graph)?|image|handout|combination|screen ?grab|frame)\b|^(?:an?|file|the) (?:[\w-]+ ){0,2}?(?:file photo|handout|combination (?:picture|photo|image)|screen ?grab|satellite image|aerial view|photograph|picture|image) (?:shows?|showing|taken|released|provided|made available|of)\b|^(?:file|photo|picture|image|caption|pic)\s*(?:photo)?\s*[:–—-]\s|^FILE\b/u
const CREDIT =
  /[([](?:[^()[\]]*\b(?:photo(?:graph)?|pictures?|image|images|file|handout|getty|screengrab|credit|courtesy)\b[^()[\]]*|[^()[\]]*\b(?:afp|reuters|epa|ap|xinhua|anadolu|ani|pti)\b\s*(?:\/[^()[\]]*|via [^()[\]]*))[)\]]\.?$/iu
const CREDIT_LINE =
  /^(?:photo(?:graph)?|image|picture|credit|photo credit)(?: by| credit)?\s*[:/]\s*\S.{0,80}$|.{0,60}\/(?:getty images|afp|reuters|ap)\b.{0,40}$/iu
const AGENCY_SLASH = /\b(?:REUTERS|AFP|AP|EPA|POOL)\/\p{Lu}.{0,80}$/u
const AGENCY = /\((?:afp|reuters|ap|epa|ani|pti|anadolu|xinhua|tass)\)\.?$/iu

/** True for a line under a photograph. `head`: it stands above the first paragraph; `repeated`: it stands on the page more than once. */
export function isCaption(line: string, where: { head: boolean; repeated: boolean }): boolean {
  if (line.length > 700) return false
  if ([OPENING, CREDIT, AGENCY_SLASH].some(pattern => pattern.test(line))) return true
  return AGENCY.test(line) && where.head && where.repeated
}

/** True for a line that only names who made a photograph. */
export const isPhotoCredit = (line: string): boolean => line.length < 100 && CREDIT_LINE.test(line)
