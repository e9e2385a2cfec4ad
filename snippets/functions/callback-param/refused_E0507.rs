fn each(visit: impl Fn() -> String) {
    println!("{}", visit());
}
fn main() {
    let suffix = String::from("!");
    each(move || suffix);
}
