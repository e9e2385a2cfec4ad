// show
fn main() {
    let port: u8 = 8080;
    println!("{port}");
}
// end
