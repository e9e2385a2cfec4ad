use std::fs::File;
fn main() -> std::io::Result<()> {
    for line in File::open("a.txt")? {
        println!("{line}");
    }
    Ok(())
}
