/** Each comment is sent under this and the key of the field that it means. */
export const POINT_PREFIX = "point:";
