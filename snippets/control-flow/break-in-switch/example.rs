// show
pub fn count(words: &[&str]) -> usize {
    let mut n = 0;
    for word in words {
        match *word {
            "" => {}
            "end" => break, // leaves the loop
            _ => n += 1,
        }
    }
    n
}
// end
