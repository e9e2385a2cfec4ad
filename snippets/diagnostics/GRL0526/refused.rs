static GREETING: String = "Ada".to_string();

fn main() {
    println!("{GREETING}");
}
