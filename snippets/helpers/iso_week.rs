// needs: civil
/// The year and the week of ISO 8601.
fn go_iso_week(time: SystemTime) -> (i64, i64) {
    // The week belongs to the year that its Thursday is in.
    let days = go_days(time);
    let thursday = days - (days + 3).rem_euclid(7) + 3;
    let year = go_civil(go_from_nanos(thursday as i128 * 86_400_000_000_000)).0;
    (year, (thursday - go_days_of(year, 1, 1)) / 7 + 1)
}
