// show
fn main() {
    std::env::set_var("REGION", "eu");
}
// end
