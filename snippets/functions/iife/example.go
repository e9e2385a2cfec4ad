package demo

import "os"

// show
func sizes(paths []string) (total int64, err error) {
	for _, path := range paths {
		err := func() error {
			file, err := os.Open(path)
			if err != nil {
				return err
			}
			defer file.Close()
			info, err := file.Stat()
			if err == nil {
				total += info.Size()
			}
			return err
		}()
		if err != nil {
			return 0, err
		}
	}
	return total, nil
}

// end
