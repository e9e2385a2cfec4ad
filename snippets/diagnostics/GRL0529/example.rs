// show
pub fn spell(word: &str) {
    for character in word.chars() {
        print!("{character} ");
    }
}
// end
