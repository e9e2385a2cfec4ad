/// The bytes without those of the set at the ends.
fn go_trim_bytes<'a>(bytes: &'a [u8], set: &str, left: bool, right: bool) -> &'a [u8] {
    let mut rest = bytes;
    while let Some((first, tail)) = rest
        .split_first()
        .filter(|(first, _)| left && set.as_bytes().contains(first))
    {
        let _ = first;
        rest = tail;
    }
    while let Some((last, head)) = rest
        .split_last()
        .filter(|(last, _)| right && set.as_bytes().contains(last))
    {
        let _ = last;
        rest = head;
    }
    rest
}
