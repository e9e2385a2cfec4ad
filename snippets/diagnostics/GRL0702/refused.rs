const HIGH: u8 = 1;
const LOW: u8 = 2;
const PORT: u16 = (HIGH << 8) as u16 | LOW as u16;

fn main() {
    println!("{PORT}");
}
