/// The number of bytes of the rune in UTF-8; -1 where it is none.
fn go_rune_len(rune: i32) -> i64 {
    char::from_u32(rune as u32).map_or(-1, |c| c.len_utf8() as i64)
}
