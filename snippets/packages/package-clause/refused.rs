// show
fn main() {
    println!("{}", config::port());
}
// end
