import { readScms } from './scms-lines.js';

const HEADER = 'ID,PO / SO #,Country,Vendor,Product Group,PO Sent to Vendor Date,Scheduled Delivery Date,Delivered to Client Date,Delivery Recorded Date';
const file = (...rows: string[]) => `\uFEFF${[HEADER, ...rows].join('\r')}\r`;
const day = (text: string) => Date.parse(text) / 86_400_000;

describe('the SCMS delivery history', () => {
  it('is read with its byte order mark and its bare carriage returns, dates as days, lines by order date', () => {
    const { lines, rows } = readScms(file('2,SCMS-2,Kenya,"Orgenics, Ltd",HRDT,9/4/13,30-Oct-13,31-Oct-13,14-Nov-13', '1,SCMS-1,Kenya,"Orgenics, Ltd",HRDT,1/2/13,3-Jan-13,3-Jan-13,3-Jan-13'));
    expect(rows).toBe(2);
    expect(lines.map(({ line }) => line)).toEqual(['1', '2']);
    expect(lines[1]).toEqual({
      lane: { from: 'Orgenics, Ltd', to: 'Kenya', input: 'HRDT' },
      order: 'SCMS-2',
      line: '2',
      orderedDay: day('2013-09-04'),
      promisedDay: day('2013-10-30'),
      closedDay: day('2013-10-31'),
      recordedDay: day('2013-11-14'),
    });
  });

  it('leaves out and counts lines without an order date and those ordered after they came', () => {
    const { lines, withoutOrderDate, orderedAfterDelivery } = readScms(
      file('1,SO-1,Kenya,V,ARV,N/A - From RDC,3-Jan-13,3-Jan-13,3-Jan-13', '2,SO-2,Kenya,V,ARV,Date Not Captured,3-Jan-13,3-Jan-13,3-Jan-13', '3,SO-3,Kenya,V,ARV,2/1/13,3-Jan-13,3-Jan-13,3-Jan-13'),
    );
    expect({ lines, withoutOrderDate, orderedAfterDelivery }).toEqual({ lines: [], withoutOrderDate: 2, orderedAfterDelivery: 1 });
  });

  it('names the row and the column of what it cannot read', () => {
    expect(() => readScms(file('1,SO-1,Kenya,V,ARV,1/1/13,31-Feb-13,3-Jan-13,3-Jan-13'))).toThrow('row 2, column "Scheduled Delivery Date": "31-Feb-13"');
    expect(() => readScms('a,b\r1,2\r')).toThrow('column ID');
  });
});
