/// Goes back by one letter.
fn go_unread_rune(reader: &mut std::io::Cursor<String>) {
    let at = reader.position() as usize;
    let last = reader.get_ref()[..at].chars().next_back();
    reader.set_position((at - last.map_or(0, char::len_utf8)) as u64);
}
