use std::num::ParseIntError;

// show
pub fn parse_all(fields: &[&str]) -> Result<Vec<i64>, ParseIntError> {
    fields.iter().map(|field| field.parse()).collect()
}
// end
