// show
fn main() {
    let mut names = vec!["a".to_string(), "b".to_string()];
    std::mem::swap(&mut names[0], &mut names[1]);
    println!("{names:?}");
}
// end
