// show
fn greet(name: &str) -> String {
    if name.is_empty() {
        "name is missing".to_string()
    }
    format!("hello {name}")
}
// end

fn main() {
    greet("");
}
