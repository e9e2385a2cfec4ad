// uses: std::time::Duration std::time::SystemTime std::time::UNIX_EPOCH
/// Nanoseconds since 1970 in UTC.
fn go_unix_nanos(time: SystemTime) -> i128 {
    match time.duration_since(UNIX_EPOCH) {
        Ok(since) => since.as_nanos() as i128,
        Err(before) => -(before.duration().as_nanos() as i128),
    }
}

fn go_from_nanos(nanos: i128) -> SystemTime {
    let span = Duration::new(
        (nanos.unsigned_abs() / 1_000_000_000) as u64,
        (nanos.unsigned_abs() % 1_000_000_000) as u32,
    );
    if nanos < 0 {
        UNIX_EPOCH - span
    } else {
        UNIX_EPOCH + span
    }
}

fn go_days(time: SystemTime) -> i64 {
    go_unix_nanos(time).div_euclid(86_400_000_000_000) as i64
}

/// Days since 1970 of a date of the Gregorian calendar.
fn go_days_of(year: i64, month: i64, day: i64) -> i64 {
    let months = year * 12 + month - 1;
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    // Years begin in March here, so that the leap day is the last one.
    let year = if month <= 2 { year - 1 } else { year };
    let since_march = (month + 9) % 12;
    let day_of_year = (153 * since_march + 2) / 5 + day - 1;
    year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year
        - 719_468
}

/// Year, month and day in UTC.
fn go_civil(time: SystemTime) -> (i64, i64, i64) {
    let days = go_days(time);
    let mut year = 1970 + days.div_euclid(if days < 0 { 365 } else { 366 });
    while go_days_of(year + 1, 1, 1) <= days {
        year += 1;
    }
    let mut month = 1;
    while month < 12 && go_days_of(year, month + 1, 1) <= days {
        month += 1;
    }
    (year, month, days - go_days_of(year, month, 1) + 1)
}

/// Hour, minute, second and nanosecond in UTC.
fn go_clock(time: SystemTime) -> (i64, i64, i64, i64) {
    let nanos = go_unix_nanos(time).rem_euclid(86_400_000_000_000) as i64;
    let seconds = nanos / 1_000_000_000;
    (
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60,
        nanos % 1_000_000_000,
    )
}

fn go_weekday(time: SystemTime) -> i64 {
    (go_days(time) + 4).rem_euclid(7)
}

fn go_year_day(time: SystemTime) -> i64 {
    go_days(time) - go_days_of(go_civil(time).0, 1, 1) + 1
}

fn go_date(
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    nano: i64,
) -> SystemTime {
    let seconds = go_days_of(year, month, 1) as i128 * 86_400
        + (day as i128 - 1) * 86_400
        + hour as i128 * 3600
        + minute as i128 * 60
        + second as i128;
    go_from_nanos(seconds * 1_000_000_000 + nano as i128)
}

fn go_add_date(time: SystemTime, years: i64, months: i64, days: i64) -> SystemTime {
    let (year, month, day) = go_civil(time);
    let (hour, minute, second, nano) = go_clock(time);
    go_date(
        year + years,
        month + months,
        day + days,
        hour,
        minute,
        second,
        nano,
    )
}

fn go_truncate_time(time: SystemTime, to: Duration) -> SystemTime {
    // Go counts from year 1.
    let since_one = go_unix_nanos(time) + 719_162 * 86_400_000_000_000;
    let rest = if to.is_zero() {
        0
    } else {
        since_one.rem_euclid(to.as_nanos() as i128)
    };
    go_from_nanos(go_unix_nanos(time) - rest)
}
