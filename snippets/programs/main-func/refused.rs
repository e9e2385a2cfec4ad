// show
fn main() {
    let text = std::fs::read_to_string("app.toml")?;
    println!("{text}");
}
// end
