fn main() {
    let word = "über";
    println!("{}", word[0]);
}
