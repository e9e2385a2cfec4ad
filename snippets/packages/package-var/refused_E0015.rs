static NAME: String = String::from("Ada");
fn main() {
    println!("{NAME}");
}
