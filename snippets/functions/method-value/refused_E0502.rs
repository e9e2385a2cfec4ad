fn main() {
    let mut words = vec!["a"];
    let size = || words.len();
    words.push("b");
    println!("{}", size());
}
