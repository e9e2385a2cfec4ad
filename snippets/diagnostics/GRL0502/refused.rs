const WIDTH: i32 = 100_000;
const AREA: i64 = (WIDTH * WIDTH) as i64;

fn main() {
    println!("{AREA}");
}
