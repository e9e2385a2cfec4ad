use chrono::{DateTime, NaiveDate, ParseError, Utc};

// show
pub fn parse_day(text: &str) -> Result<NaiveDate, ParseError> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d")
}

pub fn label(time: DateTime<Utc>) -> String {
    time.format("%d %b %H:%M").to_string()
}
// end
