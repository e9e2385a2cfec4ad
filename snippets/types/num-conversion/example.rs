use std::num::TryFromIntError;

// show
pub fn pack(size: usize, count: u8) -> Result<(u16, i64), TryFromIntError> {
    let length = u16::try_from(size)?;
    let total = i64::from(count) * 8;
    Ok((length, total))
}
// end
