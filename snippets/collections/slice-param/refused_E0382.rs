fn keep(names: Vec<String>) -> usize {
    names.len()
}
fn main() {
    let names = vec![String::from("Ada")];
    keep(names);
    println!("{names:?}");
}
