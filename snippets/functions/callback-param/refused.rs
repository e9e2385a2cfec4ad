fn each(items: &[&str], visit: impl Fn(&str) -> String) {
    for item in items {
        println!("{}", visit(item));
    }
}

// show
fn main() {
    let suffix = String::from("!");
    let close = move |_: &str| suffix;
    each(&["a", "b"], close);
}
// end
