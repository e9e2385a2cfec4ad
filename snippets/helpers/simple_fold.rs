/// The next letter that is the same but for its case, or the letter itself.
fn go_simple_fold(letter: char) -> char {
    let one = |mut letters: Box<dyn Iterator<Item = char>>| {
        letters.next().filter(|_| letters.next().is_none())
    };
    let upper = |c: char| one(Box::new(c.to_uppercase())).unwrap_or(c);
    let lower = |c: char| one(Box::new(c.to_lowercase())).unwrap_or(c);
    let folded = lower(upper(letter));
    // The few letters that share their case with others stand far from them.
    let far = [
        '\u{17f}', '\u{212a}', '\u{212b}', '\u{1e9e}', '\u{3c2}', '\u{2126}',
    ];
    let mut orbit: Vec<char> = [folded, upper(folded), letter]
        .into_iter()
        .chain(far.into_iter().filter(|c| lower(upper(*c)) == folded))
        .collect();
    orbit.sort_unstable();
    orbit.dedup();
    let next = orbit.iter().find(|c| **c > letter);
    next.or(orbit.first()).copied().unwrap_or(letter)
}
