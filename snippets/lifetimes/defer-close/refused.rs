use std::{fs::File, io::Write};

// show
fn main() -> std::io::Result<()> {
    let mut file = File::create("out.txt")?;
    drop(file);
    file.write_all(b"late")?;
    Ok(())
}
// end
