# Three tabs are enough for anybody: a fourth closes the oldest.
Ana opens the page
    Ana: welcome; nobody answers yet
Ana writes "Hello?"
    Ana: begun; here is your code
    Ana: number 1 is stored as 1
    Ana: is left, 1 entry, a left message due Wed 09:00
Phone opens the page with the code of Ana
    Phone: welcome; nobody answers yet; here is your code
    Phone: is left, 1 entry, a left message due Wed 09:00
Phone lets this browser remember
    Phone: a cookie for 720 hours
    Phone: done: keep
Phone.2 opens the page
    Phone.2: welcome; nobody answers yet; here is your code
    Phone.2: is left, 1 entry, a left message due Wed 09:00
Phone.3 opens the page
    Ana: closed with 4409
    Phone.3: welcome; nobody answers yet; here is your code
    Phone.3: is left, 1 entry, a left message due Wed 09:00
Phone.4 opens the page
+ Phone.5 opens the page
    Phone: closed with 4409
    Phone.2: closed with 4409
    Phone.4: welcome; nobody answers yet; here is your code
    Phone.4: is left, 1 entry, a left message due Wed 09:00
    Phone.5: welcome; nobody answers yet; here is your code
    Phone.5: is left, 1 entry, a left message due Wed 09:00
Phone.5 says "One of three" as number 1
    Phone.3: 2 Ana says "One of three"
    Phone.4: 2 Ana says "One of three"
    Phone.5: number 1 is stored as 2
