// show
pub fn tally(words: &[&str]) -> (u32, u32) {
    let (mut short, mut long) = (0, 0);
    let mut count = |word: &str| {
        if word.len() < 5 {
            short += 1;
        } else {
            long += 1;
        }
    };
    for word in words {
        count(word);
    }
    (short, long) // count is not used any more, so its borrow is over
}
// end
