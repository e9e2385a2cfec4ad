use std::io::Read;

pub trait Source {
    fn read(&self) -> String;
}

// show
// One type can have both: the traits tell their methods apart.
pub fn drain<T: Source + Read>(source: &mut T) -> std::io::Result<u64> {
    let first = Source::read(source).len();
    let rest = std::io::copy(source, &mut std::io::sink())?;
    Ok(first as u64 + rest)
}
// end
