use std::{
    fs::File,
    io::{self, Read},
};

// show
pub fn save(path: &str, data: &mut impl Read) -> io::Result<()> {
    let mut file = File::create(path)?;
    io::copy(data, &mut file)?;
    file.sync_all()
}
// end
