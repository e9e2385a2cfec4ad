fn main() {
    let mut names = vec!["a".to_string()];
    let first = &names[0];
    names.push("b".into());
    println!("{first}");
}
