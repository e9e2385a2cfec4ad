use std::env;

// show
fn main() {
    let port: String = env::var("PORT");
    println!("{port}");
}
// end
